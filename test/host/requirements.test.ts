import { compilerProblem, diskProblem } from '../../sandbox/host/requirements';

describe('before n8n is installed', () => {
	it('a small disk is named with what is free, what is needed and the way out', () => {
		const problem = diskProblem(2_340_000_000, '/caches');
		expect(problem).toContain('/caches has 2.3 GB');
		expect(problem).toContain('needs 6 GB');
		expect(problem).toContain('N8N_COMMERCE_SUPPORT_CACHE');
		expect(diskProblem(6_000_000_000, '/caches')).toBeUndefined();
	});

	it('a missing build tool is named with the command that installs it', () => {
		const problem = compilerProblem((command) => command === 'python3', 'linux');
		expect(problem).toContain('missing here: make, a C++ compiler.');
		expect(problem).toContain('apt-get install -y python3 make g++');
		expect(compilerProblem(() => false, 'darwin')).toContain('xcode-select --install');
		expect(compilerProblem(() => false, 'freebsd')).toContain('package manager');
	});

	it('either name of the C++ compiler will do', () => {
		expect(compilerProblem((command) => command !== 'g++')).toBeUndefined();
		expect(compilerProblem((command) => command !== 'c++')).toBeUndefined();
	});
});
