/** Header with which a webhook made by hand proves where it comes from, the same for every provider. */
export { SECRET_HEADER } from '../Gorgias/trigger/form';
