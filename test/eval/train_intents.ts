import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findEntities } from '../../nodes/shared/understanding/entities';
import { featuresOf, probabilities } from '../../nodes/shared/understanding/intents/model';
import { withMarkers } from '../../nodes/shared/understanding/markers';
import { read } from '../../nodes/shared/understanding/reading';
import { findSentiment } from '../../nodes/shared/understanding/sentiment';
import { INTENTS, type Intent } from '../../nodes/shared/understanding/types';
import { EXAMPLES } from '../nodes/understanding/messages';

/**
 * Trains the concept weights of the intents: multinomial logistic regression by stochastic gradient descent on
 * the project's own labelled messages and, counting less, on English ones of public sets whose licences allow it,
 * with a fixed seed. Run again whenever vocabulary or messages change: `tsx test/eval/train_intents.ts`.
 */
const TARGET = path.join(__dirname, '../../nodes/shared/understanding/intents/weights.ts');
const SCALE = 16;
const ROUNDS = 40;
const DECAY = 0.0005;

let seed = 7;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** Intents of the public sets that mean the same here. Banking77: CC BY 4.0. CLINC150: CC BY 3.0. Bitext: CDLA-Sharing-1.0. */
const PUBLIC: Record<string, { weight: number; every: number; intents: Record<string, Intent> }> = {
	banking77: {
		weight: 0.2,
		every: 1,
		intents: {
			card_arrival: 'order_status',
			card_delivery_estimate: 'order_status',
			Refund_not_showing_up: 'refund_status',
			request_refund: 'refund',
			cancel_transfer: 'cancel_order',
			terminate_account: 'account',
			passcode_forgotten: 'account',
			edit_personal_details: 'account',
			declined_card_payment: 'payment',
			top_up_failed: 'payment',
			transaction_charged_twice: 'payment',
		},
	},
	clinc150: {
		weight: 0.2,
		every: 1,
		intents: {
			order_status: 'order_status',
			cancel_reservation: 'cancel_order',
			cancel: 'cancel_order',
			oos: 'other',
		},
	},
	bitext: {
		weight: 0.1,
		every: 4,
		intents: {
			track_order: 'order_status',
			cancel_order: 'cancel_order',
			change_order: 'change_order',
			change_shipping_address: 'change_address',
			get_refund: 'refund',
			track_refund: 'refund_status',
			complaint: 'complaint',
			contact_human_agent: 'human',
			contact_customer_service: 'human',
			payment_issue: 'payment',
			check_payment_methods: 'payment',
			delivery_options: 'shipping_info',
			recover_password: 'account',
			create_account: 'account',
			delete_account: 'account',
			edit_account: 'account',
			registration_problems: 'account',
			switch_account: 'account',
			newsletter_subscription: 'account',
			check_invoice: 'invoice',
			get_invoice: 'invoice',
			review: 'feedback',
		},
	},
};

interface Sample {
	features: string[];
	label: number;
	weight: number;
}

function sampleOf(text: string, intent: string, weight: number): Sample {
	const reading = read(text);
	const hits = withMarkers(reading, findEntities(reading), findSentiment(reading));
	return {
		features: featuresOf(hits, reading.tokens.length),
		label: INTENTS.findIndex((i) => i === intent),
		weight,
	};
}

function publicSamples(): Sample[] {
	return Object.entries(PUBLIC).flatMap(([name, { weight, every, intents }]) => {
		const file = path.join(__dirname, `../../../shared/data/intents/${name}.dev.jsonl`);
		if (!existsSync(file)) throw new Error(`Training needs ${file}, which is absent`);
		const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
		return rows
			.map((row) => JSON.parse(row) as { text: string; intent: string })
			.filter(({ intent }) => intent in intents)
			.filter((_, i) => i % every === 0)
			.map(({ text, intent }) => sampleOf(text, intents[intent]!, weight));
	});
}

const own = EXAMPLES.map(({ text, intents }) => sampleOf(text, intents[0]!, 1));
const samples = [...own, ...publicSamples()];

const weights = new Map<string, Float64Array>();
for (const { features } of samples) {
	for (const feature of features) weights.set(feature, new Float64Array(INTENTS.length));
}
const bias = new Float64Array(INTENTS.length);

for (let round = 0; round < ROUNDS; round++) {
	const rate = 0.3 / (1 + round * 0.15);
	const order = samples
		.map((sample) => ({ sample, rank: random() }))
		.sort((a, b) => a.rank - b.rank);
	for (const { sample } of order) {
		const rows = sample.features.map((feature) => weights.get(feature)!);
		const sums = bias.map((value, i) => value + rows.reduce((sum, row) => sum + row[i]!, 0));
		const shares = probabilities(sums);
		const step = (rate * sample.weight) / Math.sqrt(rows.length);
		for (let i = 0; i < bias.length; i++) {
			const error = shares[i]! - (i === sample.label ? 1 : 0);
			bias[i]! -= rate * sample.weight * 0.1 * error;
			for (const row of rows) row[i]! -= step * error + rate * sample.weight * DECAY * row[i]!;
		}
	}
}

const whole = (values: Float64Array) =>
	Array.from(values, (value) => Math.round(value * SCALE) + 0);
const lines = [...weights]
	.sort(([a], [b]) => (a < b ? -1 : 1))
	.map(([feature, row]) => `\t'${feature}': '${whole(row).join(' ')}',`);
writeFileSync(
	TARGET,
	`/**
 * How far each concept speaks for each intent (in the order of \`INTENTS\`), times ${SCALE}. Made by
 * tsx test/eval/train_intents.ts from the ${own.length} messages in test/nodes/understanding/messages, which were
 * written for this project, and ${samples.length - own.length} English ones from Banking77 (Casanueva et al. 2020, CC BY 4.0), CLINC150
 * (Larson et al. 2019, CC BY 3.0) and Bitext's customer-service set (2022, CDLA-Sharing-1.0).
 */
export const SCALE = ${SCALE};

export const BIAS = [${whole(bias).join(', ')}];

// prettier-ignore
export const WEIGHTS: Record<string, string> = {
${lines.join('\n')}
};
`,
);
