import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateStripe } from '../nodes/Stripe/authenticate';
import { environmentFields } from '../nodes/shared/credential';

export class CommerceSupportStripeApi implements ICredentialType {
	name = 'commerceSupportStripeApi';

	displayName = 'Stripe Refunds API';

	icon = {
		light: 'file:../nodes/Stripe/stripeRefunds.svg',
		dark: 'file:../nodes/Stripe/stripeRefunds.dark.svg',
	} as const;

	documentationUrl = 'https://docs.stripe.com/keys';

	properties: INodeProperties[] = [
		{
			displayName: 'Secret or Restricted Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. rk_live_…',
			description:
				'Best a restricted key with Charges and Refunds: Write, PaymentIntents, Customers and Disputes: Read, and Webhook Endpoints: Write for the trigger',
		},
		{
			displayName: 'Webhook Signing Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. whsec_…',
			description:
				'Only when you made the webhook endpoint in the Stripe Dashboard yourself. Several secrets are separated by spaces.',
		},
		...environmentFields,
	];

	authenticate = authenticateStripe;
}
