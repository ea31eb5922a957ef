/** As many records at a time as Shopify's cost bucket serves without a queue. */
const AT_ONCE = 5;

/** Reads something for every record, some at a time; the results are in the order of the records. */
export async function inTurn<T, R>(records: T[], read: (record: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (let start = 0; start < records.length; start += AT_ONCE) {
		results.push(...(await Promise.all(records.slice(start, start + AT_ONCE).map(read))));
	}
	return results;
}
