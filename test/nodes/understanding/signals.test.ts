import { understand } from '../../../nodes/shared/understanding/understand';
import { ESCALATION_REASONS } from '../../../nodes/shared/understanding/types';

const signals = (text: string) => understand(text).signals;

describe('a person must take over', () => {
	test.each([
		['I want to die, nothing matters', 'self_harm'],
		['ich will nicht mehr leben', 'self_harm'],
		['The charger caught fire', 'safety'],
		['Mein Sohn hat sich an den Glasscherben verletzt', 'safety'],
		['la batería explotó y me quemé la mano', 'safety'],
		['my account was hacked', 'fraud'],
		['there is an order on my account that I never placed', 'fraud'],
		['quelqu’un a utilisé ma carte', 'fraud'],
		['send me a copy of my personal data under GDPR', 'privacy'],
		['Sie haben mir die Rechnung eines anderen Kunden geschickt, fremde Daten!', 'privacy'],
		['you will hear from my lawyer', 'legal_threat'],
		['Das geht jetzt an meinen Anwalt', 'legal_threat'],
		['je vais porter plainte', 'legal_threat'],
		['I am disputing this with my bank', 'chargeback'],
		['Ich lasse das zurückbuchen', 'chargeback'],
		['I will post this on Facebook and Trustpilot', 'public_threat'],
		['lo publicaré en redes sociales', 'public_threat'],
		['fuck you, I will find you', 'abuse'],
		['let me talk to a manager', 'explicit_request'],
		['agent', 'explicit_request'],
		['voglio parlare con un operatore', 'explicit_request'],
		['quero falar com um atendente', 'explicit_request'],
		['ik wil iemand spreken', 'explicit_request'],
		['third email and still no reply', 'repeat_contact'],
		['ya he escrito tres correos y nadie responde', 'repeat_contact'],
		['never buying from you again', 'churn'],
		['Nie wieder bestelle ich hier, mir reicht es', 'churn'],
	])('%s', (text, reason) => {
		const { escalate, reasons } = signals(text);
		expect({ escalate, first: reasons[0] }).toEqual({ escalate: true, first: reason });
	});
});

describe('a person is wished for', () => {
	test.each([
		"No, I don't want to talk to a bot, I want a human",
		'no need for a bot, I need a person',
		"I don't want a machine but a human",
		'Ich brauche keinen Bot, ich will einen Menschen',
		'Ich will nicht mit einem Bot sprechen, sondern mit einem Mitarbeiter',
		"Je n'ai pas besoin d'un robot, je veux un conseiller",
		'no necesito un bot, necesito una persona',
		'non mi serve un bot, voglio una persona',
		'não preciso de um robô, quero uma pessoa',
		'geen bot, ik wil een medewerker',
		'Thank you so much, you are great! Could I please talk to a person?',
		'Danke, ihr seid super! Ich würde gerne mit einem Mitarbeiter sprechen',
		"Merci beaucoup, c'est super ! Je voudrais parler à un conseiller",
		'Gracias, sois geniales! Quiero hablar con una persona',
		'a person',
		'person',
		'customer service',
		'someone please',
		'Eine Person bitte',
		'Kundendienst',
		'service client',
		'una persona por favor',
		'klantenservice',
	])('%s', (text) => expect(signals(text).reasons).toEqual(['explicit_request']));
});

describe('a person is only spoken of, or refused', () => {
	test.each([
		"I don't want to talk to a human",
		'Ich brauche keinen Rückruf',
		"pas besoin d'un conseiller, merci",
		'your staff was so friendly, thank you!',
		'The manager solved it within minutes, brilliant service!',
		'is it for one person?',
		'no one',
	])('%s', (text) => expect(signals(text).wantsHuman).toBe(false));
});

describe('nobody needs to take over', () => {
	test.each([
		'do you sell smoke detectors?',
		'is the paint safe for babies?',
		'I am a lawyer and need a bag for my files',
		'saw you on Instagram, love the shop',
		'your Trustpilot reviews are great',
		'please unsubscribe me',
		'how do I close my account',
		'THIS SHOP IS TERRIBLE',
		'my parcel is late',
		'I withdraw from the purchase within 14 days',
		'no need to call me, just tell me when it ships',
		'are you a robot?',
		'my bank declined the card',
		'do you have books about fraud prevention?',
	])('%s', (text) => expect(signals(text)).toMatchObject({ escalate: false, reasons: [] }));
});

test('several reasons stand in their fixed order', () => {
	const { reasons } = signals(
		'The heater caught fire. My lawyer and the newspaper will hear about this, I will post it on Facebook. Call me.',
	);
	const order = reasons.map((reason) => ESCALATION_REASONS.indexOf(reason));
	expect(reasons.length).toBeGreaterThan(2);
	expect(order).toEqual([...order].sort((a, b) => a - b));
});

describe('time presses', () => {
	test.each([
		'URGENT: wrong address on my order',
		'please cancel it right now',
		'change it before it ships',
		'I need it by Friday for a wedding',
		'brauche es bis morgen',
		'il me le faut avant demain',
		'es urgente',
		'ho bisogno urgente di aiuto',
		'preciso disto até amanhã',
		'graag met spoed',
		'answer by tomorrow or I call my lawyer',
		'the plug is sparking',
	])('%s', (text) => expect(signals(text).urgent).toBe(true));
});

describe('time does not press', () => {
	test.each([
		'do you deliver on Saturday?',
		'it arrived today, thanks',
		'no rush, whenever you have time',
		'when is the deadline for returns?',
		'YOU ARE USELESS',
		'what are your opening hours tomorrow',
		'can I use two codes at once?',
	])('%s', (text) => expect(signals(text).urgent).toBe(false));
});

describe('a message is angry', () => {
	test.each([
		'what a disgrace of a shop',
		'YOU LOST MY ORDER AGAIN, TERRIBLE SERVICE',
		'are you people idiots?',
		'thanks for nothing',
		'So eine Frechheit',
		"c'est honteux",
		'sois unos ladrones',
		'fate schifo',
		'vocês são uns ladrões',
		'stelletje oplichters',
		'😡😡😡',
	])('%s', (text) => expect(signals(text).angry).toBe(true));
});

describe('a message is not angry', () => {
	test.each([
		'I am a bit disappointed',
		'the lamp arrived broken',
		'ORDER NUMBER IS 4451A',
		'THANK YOU SO MUCH',
		'damn, that was fast! thank you',
		'my lawyer will contact you',
		'leider ist die Tasse kaputt',
	])('%s', (text) => expect(signals(text).angry).toBe(false));
});

describe('a hazard is only named in asking about goods', () => {
	test.each([
		'can I see another jacket?',
		"I'm looking for a razor",
		'Welche Brand ist die Jacke?',
		'is the doctor bag in stock?',
		'Is this wood dangerous for dogs?',
		'I won a voucher, how do I use it?',
		'do you sell sewing needles?',
		'Is this paint toxic?',
		'Habt ihr Rasierklingen?',
		'Ist das Holz gefährlich für Hunde?',
		'Ich suche eine Nadel',
		'Je cherche une lame de rasoir',
		'Ce bois est-il dangereux pour les chiens ?',
		'¿Es peligroso para perros?',
		'¿Tenéis agujas?',
		'avete aghi?',
		'vocês têm agulhas?',
		'hebben jullie naalden?',
		'is dit hout gevaarlijk voor honden?',
		'Is this a choking hazard for babies?',
		'Does the cup melt in the dishwasher?',
		'do you have smoke bombs?',
		'cherche allume feu',
		'Welches Material hat die Arzttasche?',
		'Is the hospital bag washable?',
	])('%s', (text) => expect(signals(text)).toMatchObject({ escalate: false, urgent: false }));
});

describe('a hazard is reported', () => {
	test.each([
		'The case is dangerous and sharp. May I still use it?',
		'Das Gehäuse schmilzt. Darf ich ihn noch benutzen?',
		'your lamp caught fire',
		'I cut my finger on the razor',
		'there is a needle in the jacket',
		'I found a needle in the jacket, is that normal?',
		'Why is there blood on the shirt?',
		'Is the rash normal?',
		'my child swallowed the button, is it dangerous?',
		'My dog ate the cushion filling, is it toxic?',
		"I'm bleeding",
		'my son had an allergic reaction to the cream',
		'should I see a doctor?',
		'I need a doctor',
		'In meinem Schuh war eine Nadel',
		'Meine Tochter hat sich an der Nadel gestochen, muss ich zum Arzt?',
		'Es brennt!',
		'Il y avait une aiguille dans la veste',
		'Mon fils a avalé une pile, est-ce dangereux ?',
		'mi hijo se tragó una pila ¿es peligroso?',
		'ho trovato un ago nella giacca, è pericoloso?',
		'mijn zoon heeft een knoop ingeslikt, is dat gevaarlijk?',
		'smoke is coming out of the toaster, what should I do?',
		'The charger gets too hot to touch, is it dangerous?',
		'Burnt my hand on your kettle',
		'Die Lampe raucht, ist das gefährlich?',
	])('%s', (text) => expect(signals(text).reasons).toContain('safety'));
});
