// A CommonJS package that require()s an ES module of Nest fails while that module is still being
// linked in the same graph; loading these first avoids it.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
