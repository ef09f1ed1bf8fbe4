// Brukermanual 2026, vedlegg 1, "Planer/samarbeid".
import { ALWAYS } from '../../condition.ts'
import type { Tab } from '../../instrument.ts'
import { quote } from '../../text.ts'
import { box, yes } from './terms.ts'

export const plansTab: Tab = {
  name: 'plans',
  label: quote('Planer/samarbeid'),
  sections: [
    {
      name: 'plans',
      label: quote('Planer/samarbeid'),
      questions: [
        {
          kind: 'multiple',
          name: 'plans',
          label: quote('Planer/samarbeid'),
          objective: true,
          boxes: [
            box('plan_individual', 'Individuell plan'),
            box('plan_crisis', 'Kriseplan/trygghetsplan'),
            box('plan_network_groups', 'Nettverksgrupper'),
            box('plan_other', 'Andre planer'),
            box('plan_responsibility_group', 'Ansvarsgruppe/formalisert samarbeid'),
          ],
        },
        {
          kind: 'multiple',
          name: 'group_members',
          label: quote('Ansvarsgruppe/formalisert samarbeid'),
          when: yes('plan_responsibility_group'),
          requiredWhen: ALWAYS,
          objective: true,
          follows: 'plan_responsibility_group',
          boxes: [
            box('group_gp', 'Fastlege'),
            box('group_health_and_care', 'Helse- og omsorgstjeneste'),
            box('group_nav', 'NAV'),
            box('group_specialist_health', 'Spesialisthelsetjeneste'),
            box('group_next_of_kin', 'Pårørende/verge'),
            box('group_ppt_ot', 'PPT/OT'),
            box('group_child_welfare', 'Barnevernstjenester'),
            box('group_other', 'Andre'),
          ],
        },
      ],
    },
  ],
}
