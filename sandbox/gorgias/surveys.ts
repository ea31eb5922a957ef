import { found, type Context, type Routes } from './call';
import { checked } from './check';
import { timestamp, type Survey } from './desk';
import { GorgiasError } from './errors';
import { createSurvey } from './fields';
import { page } from './page';

type SurveyBody = Pick<Survey, 'customer_id' | 'ticket_id'> & Partial<Survey>;

/** Satisfaction surveys: one for each ticket, and none can be deleted. */
export function surveyRoutes({ desk }: Context): Routes {
	return {
		'GET /api/satisfaction-surveys': (call) => page(call, [...desk.surveys.values()], (it) => it),
		'GET /api/satisfaction-surveys/:id': (call) => ({
			status: 200,
			body: found(desk.surveys, 'SatisfactionSurvey', call.params.id),
		}),
		'POST /api/satisfaction-surveys': (call) => {
			const body = checked<SurveyBody>(createSurvey, call.body);
			const known = desk.tickets.has(body.ticket_id) && desk.customers.has(body.customer_id);
			if (!known) throw refused('ticket_id', 'Does not exist.');
			if (desk.surveyOf(body.ticket_id)) throw refused('ticket_id', 'Already has a survey.');
			const survey: Survey = {
				id: desk.nextId(),
				body_text: null,
				score: null,
				scored_datetime: null,
				sent_datetime: null,
				should_send_datetime: null,
				meta: null,
				created_datetime: timestamp(),
				...body,
			};
			desk.surveys.set(survey.id, survey);
			return { status: 201, body: survey };
		},
	};
}

const refused = (field: string, what: string) =>
	new GorgiasError(400, 'The request is not valid.', { [field]: [what] });
