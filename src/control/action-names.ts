// What the actions of the log are called by people. The type demands a name for each.
import type { AuditAction } from '../audit/index.ts'

type Words = Readonly<{ nb: string; nn: string }>
const say = (nb: string, nn: string = nb): Words => ({ nb, nn })

const names = {
  'login.done': say('Logget inn', 'Logga inn'),
  'login.refused': say('Innlogging avvist'),
  'login.reauthenticated': say('Bekreftet identiteten på nytt', 'Stadfesta identiteten på nytt'),
  'logout.done': say('Logget ut', 'Logga ut'),
  'session.ended': say('Avsluttet økter', 'Avslutta økter'),
  'account.chosen': say('Valgte tilgang', 'Valde tilgang'),
  'account.created': say('Fikk tilgang', 'Fekk tilgang'),
  'account.changed': say('Endret egen profil', 'Endra eigen profil'),
  'account.suspended': say('Suspenderte en konto', 'Suspenderte ein konto'),
  'account.suspension-lifted': say('Opphevet en suspensjon', 'Oppheva ein suspensjon'),
  'account.role-changed': say(
    'Gjorde en kartlegger til kommunekontakt',
    'Gjorde ein kartleggjar til kommunekontakt',
  ),
  'accounts.listed': say('Så kontoene i en kommune', 'Såg kontoane i ein kommune'),
  'terms.accepted': say('Godtok bruksvilkårene', 'Godtok bruksvilkåra'),
  'terms.published': say('Ga ut nye bruksvilkår', 'Gav ut nye bruksvilkår'),
  'welcome-message.written': say('Skrev velkomstmelding', 'Skreiv velkomstmelding'),
  'invitation.created': say('Laget registreringslenke', 'Laga registreringslenkje'),
  'invitation.withdrawn': say('Trakk tilbake registreringslenke', 'Trekte tilbake registreringslenkje'),
  'invitation.opened': say('Åpnet registreringslenke', 'Opna registreringslenkje'),
  'invitation.used': say('Brukte registreringslenke', 'Brukte registreringslenkje'),
  'agreement.registered': say('Registrerte avtale med kommunen', 'Registrerte avtale med kommunen'),
  'authorisation-register.read': say('Så autorisasjonsregisteret', 'Såg autorisasjonsregisteret'),
  'authorisation-register.downloaded': say(
    'Lastet ned autorisasjonsregisteret',
    'Lasta ned autorisasjonsregisteret',
  ),
  'unit.renamed': say('Ga en instans nytt navn', 'Gav ein instans nytt namn'),
  'unit.merged': say('Slo sammen instanser', 'Slo saman instansar'),
  'year.opened': say('Åpnet kartleggingsåret', 'Opna kartleggingsåret'),
  'round.created': say('Satte datoer for runden', 'Sette datoar for runden'),
  'round.dates-changed': say('Endret datoer for runden', 'Endra datoar for runden'),
  'round.lapsed': say('Runden bortfalt og ble slettet', 'Runden fall bort og vart sletta'),
  'contacts.changed': say('Endret kommunens kontakter', 'Endra kontaktane til kommunen'),
  'letter.read': say('Så informasjonsskrivet', 'Såg informasjonsskrivet'),
  'letter.downloaded': say('Lastet ned informasjonsskrivet', 'Lasta ned informasjonsskrivet'),
  'letter.previewed': say('Forhåndsviste informasjonsskrivet', 'Førehandsviste informasjonsskrivet'),
  'letter.published': say(
    'Ga ut ny tekst til informasjonsskrivet',
    'Gav ut ny tekst til informasjonsskrivet',
  ),
  'person.looked-up': say('Slo opp en person', 'Slo opp ein person'),
  'opt-out.checked': say('Sjekket reservasjon', 'Sjekka reservasjon'),
  'opt-out.made': say('Registrerte reservasjon', 'Registrerte reservasjon'),
  'opt-out.deleted': say('Slettet reservasjon', 'Sletta reservasjon'),
  'assessment.created': say('Begynte en kartlegging', 'Byrja på ei kartlegging'),
  'assessment.opened': say('Åpnet en kartlegging', 'Opna ei kartlegging'),
  'assessment.changed': say('Endret en kartlegging', 'Endra ei kartlegging'),
  'assessment.saved': say('Lagret en kartlegging', 'Lagra ei kartlegging'),
  'assessment.closed': say('Lukket en kartlegging', 'Lukka ei kartlegging'),
  'assessment.information-changed': say('Endret om personen er informert', 'Endra om personen er informert'),
  'assessment.listed': say('Så listen over egne kartlegginger', 'Såg lista over eigne kartleggingar'),
  'assessment.searched': say('Søkte blant egne kartlegginger', 'Søkte blant eigne kartleggingar'),
  'assessment.number-shown': say('Viste et fødselsnummer', 'Viste eit fødselsnummer'),
  'assessment.erased': say('Slettet en kartlegging', 'Sletta ei kartlegging'),
  'assessment.handed-over': say(
    'Overførte en kartlegging til en annen',
    'Overførte ei kartlegging til ein annan',
  ),
  'assessment.rectified': say('Rettet en kartlegging', 'Retta ei kartlegging'),
  'assessment.printed': say('Skrev ut en kartlegging', 'Skreiv ut ei kartlegging'),
  'assessment.content-downloaded': say(
    'Lastet ned en kartlegging (innsyn)',
    'Lasta ned ei kartlegging (innsyn)',
  ),
  'assessment.change-log-downloaded': say(
    'Lastet ned en endringslogg (innsyn)',
    'Lasta ned ein endringslogg (innsyn)',
  ),
  'handover.done': say('Overførte kartlegginger til en annen', 'Overførte kartleggingar til ein annan'),
  'training.started': say('Begynte en øvelse', 'Byrja på ei øving'),
  'training.feedback-read': say('Så tilbakemelding på en øvelse', 'Såg tilbakemelding på ei øving'),
  'submission.previewed': say('Så hva en overføring ville ta med', 'Såg kva ei overføring ville ta med'),
  'submission.started': say('Begynte overføringen til registeret', 'Byrja overføringa til registeret'),
  'submission.done': say('Overføringen ble gjennomført', 'Overføringa vart gjennomførd'),
  'submission.receipt-read': say('Så kvitteringen for overføringen', 'Såg kvitteringa for overføringa'),
  'register.downloaded': say('Lastet ned registerrader', 'Lasta ned registerrader'),
  'register.destroyed': say(
    'Registerrader ble slettet etter fristen',
    'Registerrader vart sletta etter fristen',
  ),
  'extract.counted': say('Talte personer i registeret', 'Talde personar i registeret'),
  'extract.ordered': say('Bestilte en utlevering', 'Bestilte ei utlevering'),
  'extract.requested': say('Ba om å laste ned en utlevering', 'Bad om å laste ned ei utlevering'),
  'extract.stop-asked': say('Stoppet en utlevering', 'Stoppa ei utlevering'),
  'extract.ended': say(
    'En utlevering ble fullført eller avbrutt',
    'Ei utlevering vart fullført eller avbroten',
  ),
  'extract.delivered': say('Utleverte data fra registeret', 'Utleverte data frå registeret'),
  'report.read': say('Så kommunerapporten', 'Såg kommunerapporten'),
  'report.approved': say('Godkjente kommunerapporten', 'Godkjende kommunerapporten'),
  'report.returned': say('Sendte kommunerapporten tilbake', 'Sende kommunerapporten tilbake'),
  'report.answered': say(
    'Svarte på en kommunerapport som kom tilbake',
    'Svarte på ein kommunerapport som kom tilbake',
  ),
  'report.published': say('Publiserte en rapport', 'Publiserte ein rapport'),
  'pooling.proposed': say(
    'Foreslo for en nabo å vise tall sammen',
    'Gjorde framlegg til ein nabo om å vise tal saman',
  ),
  'pooling.accepted': say(
    'Sa ja til å vise tall sammen med en nabo',
    'Sa ja til å vise tal saman med ein nabo',
  ),
  'pooling.declined': say(
    'Sa nei til å vise tall sammen med en nabo',
    'Sa nei til å vise tal saman med ein nabo',
  ),
  'pooling.ended': say(
    'Avsluttet en avtale om å vise tall sammen, eller trakk et forslag',
    'Avslutta ein avtale om å vise tal saman, eller trekte eit framlegg',
  ),
  'pooling.drawn': say(
    'Slo sammen tall som var for få til å vises alene',
    'Slo saman tal som var for få til å visast åleine',
  ),
  'analysis.asked': say('Spurte etter tall i analysen', 'Spurde etter tal i analysen'),
  'analysis.downloaded': say('Lastet ned tall fra analysen', 'Lasta ned tal frå analysen'),
  'report.downloaded': say('Lastet ned kommunerapporten', 'Lasta ned kommunerapporten'),
  'log.read': say('Så i loggen', 'Såg i loggen'),
  'log.downloaded': say('Lastet ned loggen', 'Lasta ned loggen'),
  'log.patterns-read': say('Så etterkontrollen', 'Såg etterkontrollen'),
  'control.written': say('Dokumenterte en etterkontroll', 'Dokumenterte ein etterkontroll'),
  'keys.rotated': say('Byttet krypteringsnøklene', 'Bytta krypteringsnøklane'),
  'access.refused': say('Forsøkte noe uten rett til det', 'Prøvde noko utan rett til det'),
}
const complete: Readonly<Record<AuditAction, Words>> = names

/** What an action is called; an action of an earlier version by its code. */
export function nameOfAction(action: string): Words {
  return Object.hasOwn(complete, action) ? complete[action as AuditAction] : say(action)
}

/** All actions with their names, in alphabetical order of the Norwegian. */
export function actionChoices(): (Words & { action: string })[] {
  const all = Object.entries(complete).map(([action, { nb, nn }]) => ({ action, nb, nn }))
  return all.sort((a, b) => a.nb.localeCompare(b.nb, 'nb'))
}
