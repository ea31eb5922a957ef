import type { IDataObject } from 'n8n-workflow';
import { parseMoney, toMoney } from '../../shared/money';
import { hintOnCustomerData } from '../order/absent';

interface MoneyNode {
	amount: string;
	currencyCode: string;
}

/** A customer as `CUSTOMER_FIELDS` asks for it. Names and addresses may be null without Shopify's approval. */
export interface CustomerNode {
	id: string;
	displayName: string;
	firstName: string | null;
	lastName: string | null;
	locale: string;
	note: string | null;
	tags: string[];
	state: string;
	createdAt: string;
	/** A whole number as text. */
	numberOfOrders: string;
	amountSpent: MoneyNode;
	defaultEmailAddress: {
		emailAddress: string;
		marketingState: string;
		marketingUpdatedAt: string | null;
	} | null;
	defaultPhoneNumber: {
		phoneNumber: string;
		smsMarketingConsent: { state: string; updatedAt: string | null };
	} | null;
	lastOrder: { id: string; name: string; createdAt: string } | null;
	storeCreditAccounts?: { nodes: Array<{ id: string; balance: MoneyNode }> };
}

/** What support needs to know of a customer; `storeCredit` is there only when it was asked for. */
export function readCustomer(node: CustomerNode): IDataObject {
	const { defaultEmailAddress: mail, defaultPhoneNumber: phone, lastOrder } = node;
	const credit = node.storeCreditAccounts?.nodes.map(({ id, balance }) => ({
		id,
		balance: moneyOf(balance),
	}));
	return {
		id: node.id,
		name: node.displayName,
		firstName: node.firstName,
		lastName: node.lastName,
		email: mail?.emailAddress ?? null,
		phone: phone?.phoneNumber ?? null,
		language: node.locale,
		note: node.note ?? '',
		tags: node.tags,
		account: node.state.toLowerCase(),
		since: node.createdAt,
		orders: Number(node.numberOfOrders),
		spent: moneyOf(node.amountSpent),
		lastOrder: lastOrder && {
			id: lastOrder.id,
			number: lastOrder.name,
			placedAt: lastOrder.createdAt,
		},
		consent: {
			email: consentOf(mail?.marketingState, mail?.marketingUpdatedAt),
			sms: consentOf(phone?.smsMarketingConsent.state, phone?.smsMarketingConsent.updatedAt),
		},
		...(credit && { storeCredit: credit }),
		...hintOnCustomerData(mail?.emailAddress ?? null),
	} as unknown as IDataObject;
}

const CONSENT: Record<string, string> = {
	SUBSCRIBED: 'subscribed',
	PENDING: 'pending',
	UNSUBSCRIBED: 'unsubscribed',
	NOT_SUBSCRIBED: 'never_subscribed',
	NEVER_SUBSCRIBED: 'never_subscribed',
};

/** Whether marketing may be sent, and since when that is so; null when there is no address. */
const consentOf = (state: string | undefined, at: string | null | undefined) =>
	state === undefined ? null : { state: CONSENT[state] ?? 'unknown', at: at ?? null };

const moneyOf = ({ amount, currencyCode }: MoneyNode) => toMoney(parseMoney(amount, currencyCode));
