/** Emoji and emoticons by strength, on the scale of the word lists (-4 to 4). */
const GROUPS: [number, string][] = [
	[2.6, '😍🥰😘🤩🎉🥳💖💕💯🏆❤💙💚💛💜🖤🤍🧡💗💓💞🫶😻🙌'],
	[1.8, '😀😃😄😁😆😊☺🙂👍👏🤗😇😋😎✨🌟⭐💪🥹😌🤝👌🎁🙏💐🌹🎊🍀☀😺💝🤞'],
	[0.9, '😂🤣😉😜😝😛😅🙃👋🤭😏'],
	[-1.4, '😕🙁☹😐😑😒🤔😬😟😔😞🥺😥😓😣😖🙄😰😧😦😮‍💨🤨😪😫🤦🤷💔👎😩🥱😳'],
	[-2.2, '😢😭😨😱😿😠😤💀🤢🤮🚫❌⚠🤒🤕☠'],
	[-3, '😡🤬👿😾🖕💩'],
];

const VALUES = new Map<string, number>();
for (const [value, list] of GROUPS)
	for (const emoji of list) if (emoji.trim() && emoji !== '\u200d') VALUES.set(emoji, value);

/** -4 to 4, or undefined when the sign says nothing about mood. */
export function emojiPolarity(sign: string): number | undefined {
	return VALUES.get(sign);
}

/** Same for ":-)", ":(", "<3". */
export function emoticonPolarity(sign: string): number | undefined {
	if (sign === '<3') return 2.2;
	if (/^[:;=]['-]?[()D\]PpO3*]/.test(sign)) {
		if (/^[:;=]'?-?\($/.test(sign) || /\($/.test(sign)) return -2.2;
		if (/^:'/.test(sign) && /\)$/.test(sign)) return 1.5;
		return /[Oo]/.test(sign) ? 0 : 1.9;
	}
	return /[/\\|[(]/.test(sign) ? -1.6 : 0;
}
