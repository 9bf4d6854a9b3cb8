export { type Masked, type MaskOptions, mask } from './mask';
export { type MaskedValue, maskValue, without } from './mask-value';
