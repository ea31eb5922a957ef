import { escapeHtml } from '../../shared/text';

export interface Point {
	label: string;
	/** Null leaves a gap: there was nothing to measure. */
	value: number | null;
}

export interface Chart {
	/** Says what is shown; the figures themselves stand in a table beside the chart. */
	title: string;
	points: readonly Point[];
	format(value: number): string;
	/** Whether only whole numbers make sense on the axis. */
	whole?: boolean;
	/** Ends of the axis where they are given, such as -1 and 1. */
	range?: readonly [low: number, high: number];
}

const WIDTH = 360;
const HEIGHT = 200;
const PLOT = { left: 50, right: 8, top: 12, bottom: 26 };
const MOST_LABELS = 5;

const number = (value: number) => String(Math.round(value * 10) / 10);

/** Round values that enclose `low` and `high`, about four steps apart. */
export function ticks(low: number, high: number, least = 0): number[] {
	const span = high - low || 1;
	const rough = Math.max(span / 4, least);
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough)!;
	const found: number[] = [];
	const first = Math.floor(low / step + 1e-9);
	for (let n = first; (n - 1) * step < high - step * 1e-6; n++)
		found.push(Number((n * step).toPrecision(12)));
	return found.length > 1 ? found : [low, low + step];
}

interface Scale {
	x(index: number): number;
	y(value: number): number;
	step: number;
	base: number;
	axis: string;
}

function scaleOf({ points, format, range, whole }: Chart): Scale {
	const values = points.flatMap(({ value }) => value ?? []);
	const [least, most] = range ?? [Math.min(0, ...values), Math.max(0, ...values)];
	const marks = ticks(least, most, whole ? 1 : 0);
	const [low, high] = [marks[0]!, marks.at(-1)!];
	const width = WIDTH - PLOT.left - PLOT.right;
	const height = HEIGHT - PLOT.top - PLOT.bottom;
	const step = width / Math.max(1, points.length);
	const x = (index: number) => PLOT.left + step * (index + 0.5);
	const y = (value: number) => PLOT.top + height * (1 - (value - low) / (high - low));
	const every = Math.ceil(points.length / MOST_LABELS);
	const lines = marks.map((mark) => {
		const at = number(y(mark));
		const kind = mark === 0 ? 'axis' : 'grid';
		return (
			`<line class="${kind}" x1="${PLOT.left}" x2="${WIDTH - PLOT.right}" y1="${at}" y2="${at}"/>` +
			`<text x="${PLOT.left - 6}" y="${number(y(mark) + 4)}" text-anchor="end">${escapeHtml(format(mark))}</text>`
		);
	});
	const labels = points.map(({ label }, index) =>
		(points.length - 1 - index) % every === 0
			? `<text x="${number(x(index))}" y="${HEIGHT - 8}" text-anchor="middle">${escapeHtml(label)}</text>`
			: '',
	);
	return { x, y, step, base: y(Math.max(0, low)), axis: [...lines, ...labels].join('') };
}

const svg = (title: string, height: number, content: string) =>
	`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(title)}">${content}</svg>`;

/** One upright bar per point. */
export function columns(chart: Chart): string {
	const { x, y, step, base, axis } = scaleOf(chart);
	const width = Math.min(28, step * 0.64);
	const bars = chart.points.map(({ value }, index) => {
		if (!value) return '';
		const top = Math.min(y(value), base);
		const height = Math.abs(y(value) - base);
		return `<rect class="bar" x="${number(x(index) - width / 2)}" y="${number(top)}" width="${number(width)}" height="${number(height)}" rx="2"/>`;
	});
	return svg(chart.title, HEIGHT, axis + bars.join(''));
}

/** A line through the points, broken where a value is missing. */
export function line(chart: Chart): string {
	const { x, y, axis } = scaleOf(chart);
	let pen = 'M';
	const path = chart.points
		.map(({ value }, index) => {
			const command = value === null ? '' : `${pen}${number(x(index))} ${number(y(value))}`;
			pen = value === null ? 'M' : 'L';
			return command;
		})
		.join('');
	const dots = chart.points.map(({ value }, index) =>
		value === null
			? ''
			: `<circle class="dot" cx="${number(x(index))}" cy="${number(y(value))}" r="3"/>`,
	);
	return svg(chart.title, HEIGHT, `${axis}<path class="line" d="${path}"/>${dots.join('')}`);
}

const ROW = 42;

/** One level bar per point, its name above it, so that long names fit on a phone. */
export function bars({ title, points, format }: Chart): string {
	const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
	const rows = points.map(({ label, value }, index) => {
		const y = index * ROW;
		const width = number(((WIDTH - 4) * (value ?? 0)) / most);
		return (
			`<text class="name" x="0" y="${y + 14}">${escapeHtml(label)}</text>` +
			`<text class="name" x="${WIDTH}" y="${y + 14}" text-anchor="end">${escapeHtml(format(value ?? 0))}</text>` +
			`<rect class="track" x="0" y="${y + 21}" width="${WIDTH}" height="10" rx="5"/>` +
			`<rect class="bar" x="0" y="${y + 21}" width="${width}" height="10" rx="5"/>`
		);
	});
	return svg(title, Math.max(1, points.length) * ROW, rows.join(''));
}
