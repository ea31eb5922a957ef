export { createAdminApiClient } from '@shopify/admin-api-client';
