import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/index.ts'
import { createAppRouter, fetchFirstPage } from './router.tsx'
import { focusAfterNavigation, takeOverAtNavigation } from './ui/index.ts'
import './ui/styles.ts'

const router = createAppRouter()
focusAfterNavigation(router)
takeOverAtNavigation(router)
fetchFirstPage(router)

const place = document.getElementById('app')
if (!place) throw new Error('index.html lacks the element that the application is put in')
const draw = () =>
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
// A page that came with its words in it keeps them until there is something to put in their place.
if (place.hasChildNodes()) void router.load().finally(draw)
else draw()
