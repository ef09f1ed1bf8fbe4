// How common each answer is, as data: share of the people with a substance-use problem, share of the people with
// mental-health problems only, and how strongly it follows severity. Published figures where there are any (see
// figures.ts), otherwise chosen; what has no entry is drawn evenly by the instrument's own definition.

export type Habit = readonly [substance: number, mental: number, pull: number]

/** Ticked boxes, lone or in a group, and the answer "Ja". */
export const yesHabits: Readonly<Record<string, Habit>> = {
  cognitive_difficulties: [0.2, 0.16, 0.3],
  household_partner: [0.5, 0.55, -0.2],
  household_children: [0.19, 0.34, -0.3],
  household_adult_children: [0.06, 0.07, 0],
  household_parents: [0.3, 0.28, 0],
  household_friends: [0.2, 0.08, 0.3],
  children_own_home_obs: [0.3, 0.12, 0.4],
  children_others_home_obs: [0.3, 0.12, 0.4],
  children_siblings_home_obs: [0.1, 0.06, 0.3],
  children_own_contact_obs: [0.2, 0.1, 0.4],
  children_others_contact_obs: [0.1, 0.05, 0.3],
  children_own_no_contact_obs: [0.15, 0.1, 0.3],
  // 2015: 14 % have an individual plan
  plan_individual: [0.14, 0.08, 0.25],
  plan_crisis: [0.12, 0.2, 0.35],
  plan_network_groups: [0.03, 0.04, 0.1],
  plan_other: [0.1, 0.1, 0],
  plan_responsibility_group: [0.3, 0.2, 0.3],
  group_gp: [0.5, 0.5, 0],
  group_health_and_care: [0.85, 0.85, 0],
  group_nav: [0.65, 0.4, 0.1],
  group_specialist_health: [0.55, 0.6, 0.2],
  group_next_of_kin: [0.2, 0.3, 0],
  group_ppt_ot: [0.02, 0.05, 0],
  group_child_welfare: [0.05, 0.05, 0.1],
  group_other: [0.08, 0.08, 0],
  income_work_benefits: [0.35, 0.35, 0],
  income_other_benefits: [0.55, 0.5, 0.2],
  income_supported: [0.05, 0.08, 0],
  income_other: [0.06, 0.04, 0.1],
  suicide_attempt: [0.12, 0.1, 0.45],
  suicide_risk: [0.08, 0.08, 0.55],
  substance_alcohol: [0.62, 0, 0.05],
  substance_cannabis: [0.42, 0, 0.2],
  substance_heroin: [0.08, 0, 0.5],
  substance_amphetamine: [0.26, 0, 0.45],
  substance_cocaine: [0.09, 0, 0.15],
  substance_mdma: [0.04, 0, 0.15],
  substance_illegal_lar: [0.07, 0, 0.5],
  substance_medicines: [0.32, 0, 0.4],
  substance_doping: [0.02, 0, 0],
  substance_other: [0.03, 0, 0.2],
  // 2017: 16 % inject
  injects: [0.215, 0, 0.5],
  lar: [0.2, 0, 0.25],
  overdose: [0.07, 0, 0.55],
  overdose_danger: [0.09, 0, 0.6],
  violence_exposed: [0.18, 0.08, 0.4],
  violence_exposes_others: [0.1, 0.03, 0.45],
  national_pathway: [0.12, 0.14, 0.1],
  tsb_unplanned_discharge: [0.3, 0.3, 0.3],
  phv_unplanned_discharge: [0.15, 0.15, 0.3],
  compulsory_medication: [0.4, 0.4, 0.3],
}

/** Weights of the codes of a choice. */
export const choiceHabits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  birth_country: { 1: 87, 2: 2, 3: 2, 4: 3, 5: 3, 6: 1.5, 7: 0.6, 8: 0.4, 99: 0.5 },
  birth_country_mother: { 1: 80, 2: 2, 3: 2, 4: 4, 5: 5, 6: 4, 7: 1, 99: 2 },
  birth_country_father: { 1: 78, 2: 2, 3: 2, 4: 4, 5: 5, 6: 4, 7: 1, 99: 4 },
  education: { 0: 3, 1: 34, 2: 26, 3: 14, 4: 9, 5: 10, 99: 4 },
  work_experience: { 0: 12, 1: 14, 2: 28, 3: 40, 99: 6 },
  last_employment: { 1: 22, 2: 12, 3: 60, 99: 6 },
  living_with: { 1: 62, 2: 35, 99: 3 },
  housing_manages: { 1: 78, 0: 14, 99: 8 },
  housing_predictable: { 1: 55, 0: 38, 99: 7 },
  housing_standard: { 1: 58, 0: 35, 99: 7 },
  employment_share: { 1: 40, 2: 22, 3: 16, 4: 18, 99: 4 },
  mental_duration: { 1: 6, 2: 18, 3: 71, 99: 5 },
  injection_equipment: { 1: 72, 0: 16, 99: 12 },
  overdose_followed_up: { 1: 42, 0: 36, 99: 22 },
  tsb_discharge: { 1: 18, 2: 82 },
  phv_discharge: { 1: 14, 2: 86 },
}

/** Services received in the last year. */
export const serviceHabits: Readonly<Record<string, Habit>> = {
  nav_advice: [0.55, 0.4, 0.1],
  nav_qualification: [0.04, 0.02, -0.1],
  nav_work_measure: [0.12, 0.14, -0.2],
  nav_sheltered_work: [0.04, 0.06, -0.1],
  nav_money_mgmt: [0.16, 0.06, 0.4],
  home_without_staff: [0.24, 0.1, 0.1],
  home_with_staff: [0.09, 0.08, 0.35],
  gp: [0.8, 0.85, 0],
  case_worker: [0.55, 0.25, 0.2],
  care_coordinator: [0.14, 0.1, 0.25],
  medication_handout: [0.2, 0.14, 0.4],
  substance_work: [0.62, 0.02, 0.15],
  mental_health_work: [0.45, 0.85, 0.05],
  home_nursing: [0.2, 0.16, 0.35],
  other_outreach: [0.12, 0.05, 0.35],
  psychologist: [0.05, 0.14, -0.1],
  practical_help: [0.1, 0.08, 0.3],
  physio_occupational: [0.06, 0.07, 0.1],
  support_contact: [0.05, 0.07, 0.15],
  nursing_home: [0.01, 0.01, 0.3],
  care_institution: [0.02, 0.01, 0.35],
  low_threshold: [0.2, 0.05, 0.35],
  training_activity: [0.16, 0.14, 0],
  team_act_fact: [0.06, 0.04, 0.5],
  team_other: [0.05, 0.03, 0.2],
  tsb_acute: [0.06, 0, 0.45],
  tsb_outpatient: [0.3, 0, 0.1],
  tsb_ambulatory: [0.06, 0, 0.25],
  tsb_day: [0.02, 0, 0],
  tsb_inpatient: [0.14, 0, 0.35],
  tsb_10_2: [0.006, 0, 0.6],
  tsb_10_4: [0.005, 0, 0.5],
  phv_acute: [0.08, 0.06, 0.5],
  phv_outpatient: [0.26, 0.36, 0.1],
  phv_ambulatory: [0.06, 0.06, 0.3],
  phv_day: [0.01, 0.02, 0],
  phv_inpatient: [0.1, 0.08, 0.5],
  phv_observation: [0.015, 0.01, 0.6],
  phv_compulsory_out: [0.02, 0.016, 0.5],
  somatic_acute: [0.16, 0.08, 0.35],
  somatic_outpatient: [0.2, 0.16, 0.1],
  somatic_inpatient: [0.09, 0.05, 0.35],
  guardian: [0.08, 0.07, 0.35],
  dentist: [0.3, 0.2, 0.2],
  voluntary_orgs: [0.14, 0.09, 0.1],
  self_help_orgs: [0.06, 0.04, 0],
}

/** A service without an entry above. */
export const rareService: Habit = [0.01, 0.01, 0.1]

/** Of those who receive a service, the share for whom it should continue. */
export const continuing = 0.8

/** Of those who don't, the share for whom it is recommended: more, the more common the service is. */
export const newNeed = { least: 0.006, ofShare: 0.12, pull: 0.35 } as const

/** Only for some: the service of a young person, a parent, a pregnant person. */
export const servicesOfTheYoung = [
  'school_health',
  'youth_clinic',
  'team_fact_young',
  'ppt_ot',
  'cw_own_measures',
  'cw_own_in_care',
  'cw_own_report',
]
export const servicesOfParents = [
  'cw_child_measures',
  'cw_child_in_care',
  'cw_child_report',
  'nav_family_benefit',
]
export const servicesOfThePregnant = ['maternity_care', 'tsb_10_3']

type NumberHabit = Readonly<{
  /** Share that has a number at all; an obligatory number is always drawn. */
  has: Habit
  least: number
  /** What is drawn on top of the least falls off with this mean. */
  mean: number
}>

/** Whole numbers. 2015: 6 % have the care of children; 2019: 19 % have children. */
export const numberHabits: Readonly<Record<string, NumberHabit>> = {
  children_own_home: { has: [0, 0, 0], least: 1, mean: 0.7 },
  children_own_contact: { has: [0.09, 0.05, 0], least: 1, mean: 0.6 },
  children_own_no_contact: { has: [0.05, 0.015, 0.4], least: 1, mean: 0.5 },
  children_others_home: { has: [0, 0, 0], least: 1, mean: 0.4 },
  children_siblings_home: { has: [0, 0, 0], least: 1, mean: 0.4 },
  children_others_contact: { has: [0.03, 0.02, 0], least: 1, mean: 0.4 },
  pregnant_months: { has: [1, 1, 0], least: 1, mean: 3 },
  homeless_months: { has: [1, 1, 0], least: 1, mean: 9 },
  temp_housing_months: { has: [1, 1, 0], least: 1, mean: 4 },
  tsb_months_since: { has: [1, 1, 0], least: 0, mean: 4 },
  phv_months_since: { has: [1, 1, 0], least: 0, mean: 4 },
}

/** Share of women from 18 to 44 who are pregnant. */
export const shareOfPregnant = 0.02

/** Share of the green ratings that were chosen for want of knowledge. */
export const shareOfUnsure = 0.05

/** Of questions where a box has to be ticked: the one that is, when no other was. */
export const ordinaryBoxes: Readonly<Record<string, string>> = {
  household: 'household_partner',
  group_members: 'group_health_and_care',
  activities: 'activity_private',
  income: 'income_other_benefits',
  substances: 'substance_alcohol',
}
