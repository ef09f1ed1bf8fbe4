// What the synthetic people are calibrated to. National figures of Brukerplan as published for 2015–2019; where nothing
// is published, a value that hangs together with the rest ("chosen").

/** Values of `category` and the people of 2019 in each: substance only, both, mental only. */
export const categoryCounts = { 1: 4053, 3: 18_351, 2: 36_386 } as const

/** Share of men: 70 % of people with a substance-use problem (2015); chosen for the others. */
export const shareOfMen = { substance: 0.7, mental: 0.42 } as const

/** Mean age 42 (2015); spread chosen. Nobody is below 16, or above 95. */
export const ages = { mean: 41.4, deviation: 14.2, from: 16, to: 95 } as const

/** Share of people at each rating 1–5. */
export type RatingShares = readonly [number, number, number, number, number]

/** How strongly an area follows the one latent severity. Chosen so that 10 % (2019) reach the worst level of the index. */
export const areaPull = 0.48

type AreaFigures = Readonly<{ substance: RatingShares; mental: RatingShares }>

/** Ratings by area, for people with a substance-use problem and for people with mental-health problems only. */
export const areaFigures: Readonly<Record<string, AreaFigures>> = {
  // 2015 and 2017: 73 % satisfactory, 9 % red
  housing: { substance: [0.73, 0.06, 0.07, 0.05, 0.09], mental: [0.88, 0.05, 0.04, 0.015, 0.015] },
  // 2015: 38 % red with a substance-use problem; 2019: 17 % of all
  activity: { substance: [0.14, 0.1, 0.18, 0.2, 0.38], mental: [0.4, 0.22, 0.22, 0.118, 0.042] },
  economy: { substance: [0.32, 0.17, 0.22, 0.15, 0.14], mental: [0.6, 0.16, 0.14, 0.06, 0.04] },
  physical_health: { substance: [0.42, 0.18, 0.2, 0.12, 0.08], mental: [0.6, 0.17, 0.14, 0.06, 0.03] },
  mental_health: { substance: [0.08, 0.17, 0.24, 0.223, 0.287], mental: [0.08, 0.22, 0.34, 0.22, 0.14] },
  // 2016: 16 % red
  substance_use: { substance: [0.18, 0.2, 0.26, 0.2, 0.16], mental: [1, 0, 0, 0, 0] },
  social_functioning: { substance: [0.26, 0.23, 0.25, 0.16, 0.1], mental: [0.38, 0.24, 0.22, 0.11, 0.05] },
  network: { substance: [0.22, 0.22, 0.26, 0.17, 0.13], mental: [0.36, 0.24, 0.22, 0.11, 0.07] },
}

/** 2019: of people with both problems 5,262 of 18,351 have a serious mental disorder (red); without one, few are yellow. */
export const mentalHealthWithoutDisorder: RatingShares = [0.84, 0.11, 0.04, 0.01, 0]
