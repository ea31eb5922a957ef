for (const [name, load] of Object.entries(globalThis.shared)) jest.mock(name, load);
