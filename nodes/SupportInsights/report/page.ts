import { cards } from './cards';
import { html, Html } from './html';
import type { Period } from './period';
import { anger, course, dimensions, escalations, refusals } from './sections';
import { STYLE } from './style';
import { longDay, percent, whole } from './words';

export interface PageOptions {
	title: string;
	timeZone: string;
	/** https address of the conversations of a topic, `{topic}` standing for it; empty for none. */
	conversationsUrl: string;
}

/** The report as a page without scripts; it loads nothing and looks right on paper. */
export function pageHtml(
	period: Period,
	{ title, timeZone, conversationsUrl }: PageOptions,
): string {
	const { from, to, metrics } = period;
	const when = from === to ? longDay(to) : `${longDay(from)} to ${longDay(to)}`;
	const { slow, count, slowShare } = metrics.turns;
	const alert = metrics.turns.alert
		? html`<p class="alert" role="status">
				Slow answers: ${whole(slow)} of ${whole(count)} turns (${percent(slowShare)}) took longer
				than 3 seconds.
			</p>`
		: '';
	const page = html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<meta name="referrer" content="no-referrer" />
				<title>${title}, ${when}</title>
				<style>
					${new Html(STYLE)}
				</style>
			</head>
			<body>
				<main>
					<header>
						<h1>${title}</h1>
						<p class="soft">${when}${timeZone ? `, days of ${timeZone}` : ''}</p>
					</header>
					${alert}${anger(period, conversationsUrl)}${cards(period)}${course(period)}${escalations(
						period,
					)}${refusals(period)}${dimensions(period)}${definitions()}
				</main>
			</body>
		</html>`;
	return page.text;
}

const definitions = () =>
	html`<section>
		<h2>How this is counted</h2>
		<p>
			A conversation is everything between a shopper’s first message and 72 hours of silence, and
			belongs to the day on which it began. It is solved without a person when the assistant
			answered, no person wrote or was asked for, and the shopper thanked or asked no more. Sales
			are influenced when the shopper bought within the set number of days after the assistant’s
			message. Shares leave out conversations that are not over. A topic counts once per
			conversation with a negative message.
		</p>
	</section>`;
