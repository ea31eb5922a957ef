export { verifyEasyPost } from './signature/easypost';
export { verifyEcdsa } from './signature/ecdsa';
export { verifyHmac } from './signature/hmac';
export { verifyAppProxy, verifyOAuthCallback, verifyShopifyWebhook } from './signature/shopify';
export { verifyStandardWebhook } from './signature/standard';
export { verifyBitHuman, verifyFront, verifyStripe, verifyZendesk } from './signature/timestamped';
export { equalSecrets, type Refusal, type Verification } from './signature/verification';
