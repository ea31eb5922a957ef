import { failure, grants, type Context } from './context';

const DOCUMENTATION = 'https://shopify.dev/api/usage/access-scopes';
const PROTECTED = 'https://shopify.dev/docs/apps/launch/protected-customer-data';

/** Scope that a field asks for; a write scope includes the read scope of its name. */
const REQUIRED: Record<string, string> = {
	'QueryRoot.orders': 'read_orders',
	'QueryRoot.order': 'read_orders',
	'QueryRoot.orderByIdentifier': 'read_orders',
	'QueryRoot.refund': 'read_orders',
	'QueryRoot.fulfillment': 'read_orders',
	'QueryRoot.customers': 'read_customers',
	'QueryRoot.customer': 'read_customers',
	'QueryRoot.customerByIdentifier': 'read_customers',
	'QueryRoot.pages': 'read_content',
	'Shop.shopPolicies': 'read_legal_policies',
	'QueryRoot.products': 'read_products',
	'QueryRoot.product': 'read_products',
	'QueryRoot.productByIdentifier': 'read_products',
	'QueryRoot.return': 'read_returns',
	'QueryRoot.returnableFulfillments': 'read_returns',
	'QueryRoot.returnReasonDefinitions': 'read_returns',
	'QueryRoot.locations': 'read_locations',
	'Order.customer': 'read_customers',
	'Order.returns': 'read_returns',
	'Customer.orders': 'read_orders',
	'Customer.lastOrder': 'read_orders',
	'Customer.storeCreditAccounts': 'read_store_credit_accounts',
	'StoreCreditAccount.transactions': 'read_store_credit_account_transactions',
	'LineItem.product': 'read_products',
	'LineItem.variant': 'read_products',
	'ProductVariant.inventoryItem': 'read_inventory',
	'Refund.return': 'read_returns',
	'QueryRoot.job': 'read_orders',
	'Mutation.orderCancel': 'write_orders',
	'Mutation.customerUpdate': 'write_customers',
	'Mutation.orderUpdate': 'write_orders',
	'Mutation.refundCreate': 'write_orders',
	'Mutation.returnApproveRequest': 'write_returns',
	'Mutation.returnCancel': 'write_returns',
	'Mutation.returnClose': 'write_returns',
	'Mutation.returnCreate': 'write_returns',
	'Mutation.returnDeclineRequest': 'write_returns',
	'Mutation.returnProcess': 'write_returns',
	'Mutation.returnReopen': 'write_returns',
	'Mutation.returnRequest': 'write_returns',
	'Mutation.reverseDeliveryCreateWithShipping': 'write_returns',
	'Mutation.reverseDeliveryShippingUpdate': 'write_returns',
	'Mutation.storeCreditAccountCredit': 'write_store_credit_account_transactions',
	'Mutation.discountCodeBasicCreate': 'write_discounts',
	'QueryRoot.codeDiscountNodeByCode': 'read_discounts',
};

/** Throws ACCESS_DENIED, naming the scope, when the token may not read or call the field. */
export function checkAccess(type: string, field: string, context: Context): void {
	if (context.withheld.has(`${type}.${field}`)) {
		throw failure(
			`This app is not approved to use the ${field} field. See ${PROTECTED} for more details.`,
			'ACCESS_DENIED',
			{ documentation: PROTECTED },
		);
	}
	const scope = REQUIRED[`${type}.${field}`];
	if (scope) demand(scope, field, context);
}

export function demand(scope: string, field: string, context: Context): void {
	if (grants(context, scope)) return;
	const requiredAccess = `\`${scope}\` access scope.`;
	throw failure(
		`Access denied for ${field} field. Required access: ${requiredAccess}`,
		'ACCESS_DENIED',
		{
			documentation: DOCUMENTATION,
			requiredAccess,
		},
	);
}
