export const MORE: Record<string, string> = {};
