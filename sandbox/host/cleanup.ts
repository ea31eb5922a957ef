/** What must not outlive our process: undone at its end, and on the signals that end it. */
const undos = new Set<() => void>();
const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Registers `undo` (synchronous) for the end of this process; returns the function that takes it back. */
export function undoAtExit(undo: () => void): () => void {
	if (undos.size === 0) listen();
	undos.add(undo);
	return () => {
		if (undos.delete(undo) && undos.size === 0) unlisten();
	};
}

function listen(): void {
	process.on('exit', undoAll);
	for (const signal of signals) process.on(signal, onSignal);
}

function unlisten(): void {
	process.off('exit', undoAll);
	for (const signal of signals) process.off(signal, onSignal);
}

function undoAll(): void {
	for (const undo of undos) undo();
	undos.clear();
}

function onSignal(signal: NodeJS.Signals): void {
	undoAll();
	unlisten();
	// A program with its own handler decides when it ends; otherwise the signal takes its usual course.
	if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
