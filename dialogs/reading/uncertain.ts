// What a person says who cannot answer yet: that they do not know, how to find out, or that they go and look.
export { asksHow } from './asks-how';
export { isHoldOn } from './hold-on';
export { isUncertain } from './not-knowing';
