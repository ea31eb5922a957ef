export const CONNECTION = /* GraphQL */ `
	query Connection {
		shop {
			name
			myshopifyDomain
		}
		currentAppInstallation {
			accessScopes {
				handle
			}
		}
	}
`;
