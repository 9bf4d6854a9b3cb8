/** Tells those who run the website, not its visitors. */
export const tellOwner = (text: string) => console.error('[ServerIdSupport]', text);
