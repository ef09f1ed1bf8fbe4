/** The four levels of appendix 2 of the manual, highest first. */
export const roles = ['korfor', 'korus', 'coordinator', 'assessor'] as const

export type Role = (typeof roles)[number]
