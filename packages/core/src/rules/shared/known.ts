export { known } from '../../schema/known.js';
