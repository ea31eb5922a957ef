export { default } from '@easypost/api';
