import type { Finding, Rule } from './finding';

/** Things that belong to one shop or one person, never to a template. */
const PRIVATE: Array<[RegExp, string]> = [
	[/[a-z0-9-]+\.myshopify\.com/i, 'a shop address'],
	[/\b(sk|pk|rk)_(live|test)_\w{8,}|\bsk-[\w-]{20,}/, 'an API key'],
	[
		/\bshp(at|ca|pa|ss)_\w{8,}|\bEZ[AT]K\w{20,}|\bSG\.[\w-]{16,}\.|\bxox[abp]-\w+|\bAKIA\w{12,}/,
		'an API key',
	],
	[/\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]+/, 'a signed token'],
	[/\bbearer\s+[\w.-]{16,}/i, 'a bearer token'],
	[/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
	[/"instanceId"|"pinData"|"cachedResult(Name|Url)"/, 'data of an n8n instance'],
	[
		/[\w.+-]+@(?!example\.(com|org|net)\b)[\w-]+\.[a-z]{2,}/i,
		'an e-mail address (use example.com)',
	],
];

/** A template is everybody's: no keys, shops, addresses or leftovers of the n8n it was made on. */
export const privacy: Rule = (template): Finding[] => {
	const { name, nodes, settings, connections } = template.workflow;
	const found = (text: string, node?: string): Finding[] =>
		PRIVATE.filter(([pattern]) => pattern.test(text)).map(([, what]) => ({
			template: template.name,
			node,
			text: `holds ${what}`,
		}));
	return [
		...found(JSON.stringify({ name, settings, connections })),
		...nodes.flatMap((node) => {
			const { type: _type, ...rest } = node;
			return found(JSON.stringify(rest), node.name);
		}),
	];
};
