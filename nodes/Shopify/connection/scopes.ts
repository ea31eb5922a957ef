/** Whether an app with these scopes may do what `scope` allows: writing includes reading. */
export const grantsScope = (granted: readonly string[], scope: string): boolean =>
	granted.includes(scope) || granted.includes(scope.replace(/^read_/, 'write_'));
