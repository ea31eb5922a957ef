import { UserError } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { parseMoney, toMajor } from '../../shared/money';
import { aboveLimit, limitOf, moneyGuards } from '../../shared/moneyFields';
import { easyPostOperation, type EasyPost } from '../client';
import { idOf, shipmentId } from '../ids';
import { buyOnce } from './buyOnce';
import { withFreshRates } from './freshRates';
import { labelKey, refuseOtherKey, reused } from './intent';
import { amount, chooseRate, rateFields, type Wish } from './rates';
import {
	isBought,
	rateView,
	readShipment,
	shipmentView,
	type RateView,
	type Shipment,
} from './shipment';

/** Only where the rate is not given. */
const choosing = { showWhen: { chooseBy: ['wish'] } };

export const buy = easyPostOperation({
	resource: 'returnShipment',
	operation: 'buy',
	effect: 'money',
	menu: {
		name: 'Buy',
		action: 'Buy a return label',
		description: 'Buys the label of a quoted return shipment, once',
	},
	fields: {
		shipmentId,
		chooseBy: {
			displayName: 'Rate',
			type: 'options',
			options: [
				{ name: 'By ID', value: 'id', description: 'The rate that was quoted' },
				{ name: 'Choose Anew', value: 'wish', description: 'By carrier, service and price' },
			],
			default: 'id',
			description: 'Which rate to buy',
		},
		rateId: {
			displayName: 'Rate ID',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. rate_982c5adab0e64e0bb68b86c46aa4e0fc',
			description: 'ID of the rate that Create and Quote has chosen',
			showWhen: { chooseBy: ['id'] },
		},
		carriers: { ...rateFields.carriers, ...choosing },
		services: { ...rateFields.services, ...choosing },
		whenNoMatch: { ...rateFields.whenNoMatch, ...choosing },
		prefer: { ...rateFields.prefer, ...choosing },
		currency: { ...rateFields.currency, ...choosing },
		insuredValue: {
			displayName: 'Insured Value',
			type: 'string',
			default: '',
			placeholder: 'e.g. 120.00',
			description:
				'What EasyPost insures the parcel for, in US dollars; its fee comes on top of the postage and is not part of Maximum Amount. Empty insures nothing.',
		},
		...moneyGuards,
	},
	async run(easyPost, params) {
		const id = idOf(params.shipmentId, 'shp', 'shipment ID');
		const idempotencyKey = labelKey(params.idempotencyKey);
		const insuredValue = insuredValueOf(params.insuredValue);
		const dry = params.dryRun ? { dryRun: true } : {};
		const shipment = await readShipment(easyPost, id);
		await refuseOtherKey(easyPost, shipment, idempotencyKey);
		if (isBought(shipment)) {
			refuseVoided(shipment, idempotencyKey);
			if (params.chooseBy === 'id') refuseOtherRate(shipment, params.rateId, idempotencyKey);
			refuseOtherInsurance(shipment, insuredValue, idempotencyKey);
			return { ...shipmentView(shipment), applied: 'no', idempotencyKey, ...dry };
		}

		const rate = await rateToBuy(easyPost, shipment, params, idempotencyKey);
		const over = aboveLimit(amount(rate), limitOf(params.maximumAmount, rate.currency));
		if (over) throw tooDear(over.amount.amount, over.limit.amount, rate.currency, idempotencyKey);
		if (params.dryRun) {
			return { ...shipmentView(shipment), rate, applied: 'no', idempotencyKey, ...dry };
		}
		const done = await buyOnce(easyPost, {
			shipmentId: id,
			rateId: rate.id,
			insuredValue,
			idempotencyKey,
		});
		return { ...shipmentView(done.shipment), applied: done.applied, idempotencyKey };
	},
});

async function rateToBuy(
	easyPost: EasyPost,
	shipment: Shipment,
	params: Wish & { chooseBy: string; rateId: string },
	idempotencyKey: string,
): Promise<RateView> {
	if (params.chooseBy === 'id') {
		const rateId = idOf(params.rateId, 'rate', 'rate ID');
		const found = shipment.rates.find((rate) => rate.id === rateId);
		const rate = found && rateView(found);
		if (rate) return rate;
		throw refusal(
			'rate_gone',
			'This shipment has no such rate',
			'Rates are made anew after a day. Quote again, or choose the rate anew.',
			idempotencyKey,
		);
	}
	const { rates } = await withFreshRates(easyPost, shipment);
	const { decision, rate } = chooseRate(rates, { ...params, maximumAmount: '' });
	if (rate) return rate;
	throw decision === 'other_currency'
		? refusal(
				'other_currency',
				'The rates are not in the currency that was asked for, or in more than one',
				'Enter the currency of the rate that you want.',
				idempotencyKey,
			)
		: refusal(
				'no_rate',
				'No carrier offers a rate for this return',
				'Look at the messages of Create and Quote; an address or a missing carrier account is the usual cause.',
				idempotencyKey,
			);
}

/** EasyPost takes the value as a decimal text. @throws UserError when it is none */
function insuredValueOf(given: unknown): string | undefined {
	const text = String(given ?? '').trim();
	if (!text) return undefined;
	const value = parseMoney(text, 'USD');
	if (value.minor > 0) return toMajor(value);
	throw new UserError('The Insured Value must be above zero. Leave it empty to insure nothing.');
}

/** A label that was voided must not reach a shopper, and the shipment cannot be bought again. */
function refuseVoided({ refund_status }: Shipment, idempotencyKey: string) {
	if (refund_status !== 'submitted' && refund_status !== 'refunded') return;
	throw refusal(
		'label_voided',
		'The label of this shipment was voided',
		'Create and quote a new return shipment with another idempotency key.',
		idempotencyKey,
	);
}

/** Rates get new ids when they are made anew, so the same service of the same carrier counts as the same. */
function refuseOtherRate(
	{ rates, selected_rate: bought, id }: Shipment,
	rateId: string,
	key: string,
) {
	const asked = rates.find((rate) => rate.id === rateId.trim());
	if (!asked || !bought || asked.id === bought.id) return;
	if (asked.carrier === bought.carrier && asked.service === bought.service) return;
	throw reused(
		`This shipment already has a label of ${bought.carrier} ${bought.service}`,
		`Use it (Get, with ${id}), or void it and quote again with another key.`,
		key,
	);
}

/** An account may insure everything by itself, so a value that nobody asked for is fine. */
function refuseOtherInsurance({ insurance, id }: Shipment, asked: string | undefined, key: string) {
	if (!asked || toMajor(parseMoney(insurance ?? '0', 'USD')) === asked) return;
	throw reused(
		`The label of this shipment was bought with the insured value ${insurance ?? '0.00'} USD`,
		`Insure the shipment ${id} in the EasyPost dashboard, or buy again with another key.`,
		key,
	);
}

const tooDear = (amount: string, limit: string, currency: string, idempotencyKey: string) =>
	refusal(
		'above_limit',
		`The label costs ${amount} ${currency}, which is above the maximum amount of ${limit}`,
		'Choose a cheaper rate, or raise the maximum amount.',
		idempotencyKey,
	);

const refusal = (code: string, title: string, nextStep: string, idempotencyKey: string) =>
	new VendorError({ vendor: 'EasyPost', title, nextStep, code, applied: 'no', idempotencyKey });
