void nabij_placeholder(void);
