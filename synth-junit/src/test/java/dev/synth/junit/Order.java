package dev.synth.junit;

import java.math.BigDecimal;
import java.time.LocalDate;

record Order(long id, String email, BigDecimal price, int quantity, LocalDate orderedOn) {}
