export default {
@@page-data@@
};
