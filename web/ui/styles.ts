// All that dresses every page, in the order in which it counts.
import './theme.css'
import './design.css'
import '@fontsource-variable/inter/wght.css'
import './base.css'
import './frame.css'
import './parts.css'
import './print.css'
