import { randomUUID } from 'node:crypto';

import { routes } from '../router';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { modeOf } from './account';
import { addressRoutes } from './addresses';
import type { Call, Context, Settings } from './call';
import { EasyPostError, notFound } from './errors';
import { fileOf } from './labels';
import type { Purchase, Shipment } from './shipment';
import { shipmentRoutes } from './shipments';
import { scan, trackerRoutes, type Tracker } from './trackers';
import { webhookRoutes, webhooks, type Delivery, type Webhook } from './webhooks';

export { EASYPOST_PRODUCTION_KEY, EASYPOST_TEST_KEY } from './account';
export type { RateOffer } from './shipment';
export { signatures, type Delivery } from './webhooks';

export interface EasyPost {
	settings: Settings;
	shipments: Map<string, Shipment>;
	trackers: Map<string, Tracker>;
	webhooks: Map<string, Webhook>;
	/** Every label that was ever charged. */
	purchases: Purchase[];
	/** What webhooks were told. */
	deliveries: Delivery[];
	/** The carrier scans the parcel; webhooks hear of it. */
	scan(
		trackingCode: string,
		status: string,
		options?: {
			statusDetail?: string;
			city?: string;
			message?: string;
			/** No webhook hears of it, as when EasyPost has given up telling. */
			unheard?: boolean;
		},
	): Tracker;
	/** The carrier gives the money of a voided label back. */
	completeRefund(shipmentId: string): void;
	/** Waits until every webhook has been delivered or given up. */
	settled(): Promise<void>;
}

/** Starts EasyPost's shipping API; it is at `<url>/v2`, its label files at `<url>/files`. */
export async function startEasyPost(options: { port?: number } = {}): Promise<EasyPost & Vendor> {
	const settings = defaults();
	const hooks = new Map<string, Webhook>();
	const { announce, deliveries, secrets, settled, stop } = webhooks(hooks);
	const context: Context = {
		url: () => vendor.url,
		settings,
		announce,
		addresses: new Map(),
		parcels: new Map(),
		shipments: new Map(),
		trackers: new Map(),
		webhooks: hooks,
		purchases: [],
		buying: new Set(),
	};
	const route = routes<Call>(
		{
			...addressRoutes(context),
			...shipmentRoutes(context),
			...trackerRoutes(context),
			...webhookRoutes(context, secrets),
		},
		() => notFound().toReply(),
	);

	async function handle(request: Request): Promise<Reply> {
		const label = /^\/files\/postage_label\/(shp_\w+)\.(\w+)$/.exec(request.path);
		const shipment = context.shipments.get(label?.[1] ?? '');
		if (shipment?.postage_label) return { status: 200, ...fileOf(shipment, label?.[2] ?? '') };
		const reply = await answer(request);
		const headers = { 'X-EP-Request-UUID': randomUUID().replace(/-/g, '') };
		return { ...reply, headers: { ...headers, ...reply.headers } };
	}

	async function answer(request: Request): Promise<Reply> {
		const mode = modeOf(request);
		if (!mode) {
			const refusal = 'This api key is no longer active. Please use a different api key.';
			return new EasyPostError(401, 'APIKEY.INACTIVE', refusal).toReply();
		}
		const fields = (request.body ?? {}) as Record<string, unknown>;
		try {
			return await route({ ...request, mode, fields });
		} catch (error) {
			if (error instanceof EasyPostError) return error.toReply();
			throw error;
		}
	}

	const vendor = await startVendor({
		name: 'easypost',
		port: options.port,
		handle: (request) => handle(request),
		settings,
		badJson: () => new EasyPostError(400, 'BAD_REQUEST', 'The JSON body is not valid.').toReply(),
		faultReply: (kind) =>
			kind === 'rate_limited'
				? new EasyPostError(
						429,
						'RATE_LIMITED',
						'Too many requests; back off and try again.',
					).toReply()
				: new EasyPostError(
						500,
						'INTERNAL_SERVER_ERROR',
						"We're sorry, something went wrong.",
					).toReply(),
		reset: () => {
			for (const store of [
				context.addresses,
				context.parcels,
				context.shipments,
				context.trackers,
			]) {
				store.clear();
			}
			hooks.clear();
			secrets.clear();
			context.purchases.length = 0;
			deliveries.length = 0;
			Object.assign(settings, defaults());
		},
		state: () => stateOf(context, deliveries),
	});
	const { close } = vendor;
	return Object.assign(vendor, {
		close: async () => {
			stop();
			await close();
		},
		settings,
		shipments: context.shipments,
		trackers: context.trackers,
		webhooks: hooks,
		purchases: context.purchases,
		deliveries,
		scan: (code: string, status: string, more = {}) => scan(context, code, status, more),
		completeRefund: (shipmentId: string) => {
			const shipment = context.shipments.get(shipmentId);
			if (!shipment) throw new Error(`There is no shipment ${shipmentId}`);
			shipment.refund_status = 'refunded';
			const { id, tracking_code, mode } = shipment;
			const refund = { object: 'Refund', shipment_id: id, tracking_code, status: 'refunded', mode };
			announce('refund.successful', refund, mode);
		},
		settled,
	});
}

function defaults(): Settings {
	const rate = (carrier: string, service: string, price: string, delivery_days: number) => ({
		carrier,
		service,
		rate: price,
		currency: 'USD',
		delivery_days,
	});
	return {
		rates: [
			rate('USPS', 'Express', '33.10', 2),
			rate('USPS', 'Priority', '6.90', 2),
			rate('USPS', 'GroundAdvantage', '5.93', 3),
			rate('UPS', 'Ground', '8.41', 4),
		],
		buyMs: 0,
		ageHours: 0,
	};
}

/**
 * What the account holds. Addresses and parcels are left out: they are values that nobody finds again, and so are
 * other formats of a label that is there.
 */
function stateOf(
	{ shipments, trackers, webhooks: hooks, purchases }: Context,
	deliveries: Delivery[],
) {
	return {
		shipments: [...shipments.values()].map(
			({ id, mode, reference, is_return, tracking_code, refund_status, insurance, rates }) => ({
				id,
				mode,
				reference,
				is_return,
				tracking_code,
				refund_status,
				insurance,
				rates: rates.map((one) => one.id),
			}),
		),
		trackers: [...trackers.values()],
		webhooks: [...hooks.values()],
		purchases,
		deliveries,
	};
}
