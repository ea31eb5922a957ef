/** What a parcel went through: status, hours after the shop handed it over, words of the carrier, place. */
export interface Step {
	status: string;
	hours: number;
	message: string;
	at: 'warehouse' | 'hub' | 'destination';
}

const step = (status: string, hours: number, at: Step['at'], message: string): Step => ({
	status,
	hours,
	at,
	message,
});

const label = step('LABEL_PRINTED', 0, 'warehouse', 'Label created, parcel is being prepared.');
const pickedUp = step('CARRIER_PICKED_UP', 6, 'warehouse', 'The carrier has collected the parcel.');
const sorted = step('IN_TRANSIT', 22, 'hub', 'Processed in the parcel centre of origin.');
const arrived = step('IN_TRANSIT', 43, 'destination', 'Arrived at the depot near the recipient.');
const onTheVan = step('OUT_FOR_DELIVERY', 55, 'destination', 'Loaded onto the delivery vehicle.');

export const JOURNEYS = {
	labelPrinted: [label],
	inTransit: [label, pickedUp, sorted, arrived],
	outForDelivery: [label, pickedUp, sorted, arrived, onTheVan],
	delivered: [
		label,
		pickedUp,
		sorted,
		arrived,
		onTheVan,
		step('DELIVERED', 60, 'destination', 'Delivered to the recipient.'),
	],
	deliveredToNeighbour: [
		label,
		pickedUp,
		sorted,
		onTheVan,
		step('DELIVERED', 61, 'destination', 'Left with a neighbour at number 14.'),
	],
	attempted: [
		label,
		pickedUp,
		sorted,
		arrived,
		onTheVan,
		step(
			'ATTEMPTED_DELIVERY',
			61,
			'destination',
			'Nobody was home. We will try again on the next working day.',
		),
	],
	readyForPickup: [
		label,
		pickedUp,
		sorted,
		step('ATTEMPTED_DELIVERY', 58, 'destination', 'Nobody was home.'),
		step('READY_FOR_PICKUP', 64, 'destination', 'Waiting in the pick-up shop for seven days.'),
	],
	failed: [
		label,
		pickedUp,
		sorted,
		arrived,
		onTheVan,
		step('FAILURE', 63, 'destination', 'Address incomplete, parcel is going back to the sender.'),
	],
	delayed: [
		label,
		pickedUp,
		sorted,
		step('DELAYED', 70, 'hub', 'Delayed by a strike at the parcel centre. New date follows.'),
	],
	stuck: [label, pickedUp, sorted],
	noTracking: [],
} satisfies Record<string, Step[]>;

export type JourneyName = keyof typeof JOURNEYS;
