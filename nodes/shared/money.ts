export { allocate, percentage } from './money/shares';
export { decimalsOf, isCurrency } from './money/currency';
export { formatMoney } from './money/format';
export { fromMinor, MoneyError, parseMoney, toMajor, toMoney, type Amount } from './money/amount';
export { add, compare, isZero, max, min, subtract, sum, zero } from './money/arithmetic';
export { fromStripeAmount, toStripeAmount } from './money/stripe';
