import { startBitHuman } from './bithuman';
import { startGorgias } from './gorgias';
import { startOpenAi } from './openai';
import { createShop } from './shop';
import { startShopify } from './shopify';
import { startStorefront } from './storefront';

export interface SandboxOptions {
	/** Fixed ports; a free one is taken where none is given. */
	ports?: Partial<Record<'shopify' | 'gorgias' | 'bithuman' | 'openai' | 'storefront', number>>;
	/** Where the storefront's app proxy forwards to: the address of the chat trigger's webhook. */
	proxyTarget?: string;
	/** The moment that the shop's sample orders are dated from. */
	now?: Date;
}
