package dev.synth.rule.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.io.TableFormat;
import dev.synth.mapping.RecordMapper;
import dev.synth.mapping.RecordSchema;
import dev.synth.problem.Work;
import dev.synth.recipe.Recipe;
import dev.synth.rule.guess.Gallery.Address;
import dev.synth.rule.guess.Gallery.Booking;
import dev.synth.rule.guess.Gallery.Customer;
import dev.synth.rule.guess.Gallery.Employee;
import dev.synth.rule.guess.Gallery.EmployeeContract;
import dev.synth.rule.guess.Gallery.Flight;
import dev.synth.rule.guess.Gallery.HospitalStay;
import dev.synth.rule.guess.Gallery.InsuranceClaim;
import dev.synth.rule.guess.Gallery.Invoice;
import dev.synth.rule.guess.Gallery.InvoiceLine;
import dev.synth.rule.guess.Gallery.LogLine;
import dev.synth.rule.guess.Gallery.Order;
import dev.synth.rule.guess.Gallery.Patient;
import dev.synth.rule.guess.Gallery.Payment;
import dev.synth.rule.guess.Gallery.Product;
import dev.synth.rule.guess.Gallery.SensorReading;
import dev.synth.rule.guess.Gallery.Shipment;
import dev.synth.rule.guess.Gallery.Subscription;
import dev.synth.rule.guess.Gallery.SupportTicket;
import dev.synth.rule.guess.Gallery.Vehicle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Ordinary records without real rows: what every one of 10,000 rows keeps, and how they look. */
class GalleryTest {
  private static final int ROWS = 10_000;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  private static final Path PAGE = Path.of("../docs/rules-gallery.md");

  private static Dataset dataset(Class<?> record, int rows) {
    RecordSchema schema = RecordSchema.of(record);
    return Synth.make(
        Recipe.of(record.getSimpleName(), Settings.parse("cart"))
            .withRows(rows, 42)
            .withLearning(learning -> learning.withColumns(schema.columns())),
        Workplace.local());
  }

  private static <R> List<R> rows(Class<R> record) {
    return RecordMapper.of(record).map(dataset(record, ROWS).table());
  }

  @Test
  void thePageShowsTheRowsAsTheyAre() throws IOException {
    var page = new StringBuilder();
    page.append("# Rows without real data\n\n");
    page.append("Twenty ordinary records, each with 20 rows as they come without a rule or a\n");
    page.append(
        "source, and the rules that were found by the names: what you would write to get\n");
    page.append("the same, or to change it. Written and checked by a test (seed 42).\n");
    for (Class<? extends Record> record : Gallery.all()) {
      Dataset made = dataset(record, 20);
      page.append("\n## ")
          .append(record.getSimpleName())
          .append("\n\n| column | rule |\n|---|---|\n");
      made.model()
          .made()
          .forEach(
              (name, column) ->
                  page.append(
                      "| `" + name + "` | `" + column.text().replace("|", "\\|") + "` |\n"));
      var csv = new ByteArrayOutputStream();
      made.write(Catalog.of(TableFormat.class).get("csv"), csv, Work.quiet());
      page.append("\n```csv\n").append(csv.toString(StandardCharsets.UTF_8)).append("```\n");
    }
    if (Boolean.getBoolean("synth.docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
  }

  @Test
  void customersArePeopleWhoLiveSomewhere() {
    for (Customer one : rows(Customer.class)) {
      assertThat(one.fullName()).isEqualTo(one.firstName() + " " + one.lastName());
      assertThat(one.email()).startsWith(one.firstName().toLowerCase(java.util.Locale.ROOT) + ".");
      assertThat(one.age()).isEqualTo(Period.between(one.dateOfBirth(), TODAY).getYears());
      assertThat(one.age()).isBetween(18, 80);
      assertThat(one.gender()).isIn("female", "male");
      if (one.country().equals("United States")) {
        assertThat(one.phone()).matches("\\+1-\\d{3}-555-01\\d\\d");
        assertThat(one.zip()).matches("\\d{5}");
      }
    }
  }

  @Test
  void aFirstNameHasOneGenderAndACityOneState() {
    consistent(rows(Customer.class), Customer::firstName, Customer::gender);
    consistent(rows(Customer.class), Customer::city, one -> one.state() + one.country());
    consistent(rows(Customer.class), Customer::city, one -> one.zip().substring(0, 1));
    consistent(rows(Address.class), Address::city, one -> one.state() + one.countryCode());
    consistent(rows(Address.class), Address::city, Address::timeZone);
    consistent(rows(Vehicle.class), Vehicle::model, one -> one.make() + one.fuelType());
    consistent(rows(HospitalStay.class), HospitalStay::icdCode, HospitalStay::diagnosis);
    consistent(rows(Product.class), Product::name, one -> one.category() + one.description());
    consistent(rows(Flight.class), one -> one.flightNumber().substring(0, 2), Flight::airline);
  }

  private static <R> void consistent(
      List<R> rows, Function<R, String> one, Function<R, String> other) {
    Map<String, Set<String>> seen = new HashMap<>();
    rows.forEach(
        row -> seen.computeIfAbsent(one.apply(row), key -> new HashSet<>()).add(other.apply(row)));
    seen.forEach((key, values) -> assertThat(values).as(key).hasSize(1));
    assertThat(seen).hasSizeGreaterThan(5);
  }

  @Test
  void ordersAddUpAndGoTheirWay() {
    Set<Object> customers = new HashSet<>();
    for (Order one : rows(Order.class)) {
      BigDecimal quantity = BigDecimal.valueOf(one.quantity());
      assertThat(one.total()).isEqualByComparingTo(one.unitPrice().multiply(quantity));
      assertThat(one.quantity()).isBetween(1, 12);
      boolean shipped = Set.of("SHIPPED", "DELIVERED").contains(one.status());
      assertThat(one.shippedOn() != null).isEqualTo(shipped);
      assertThat(one.deliveredOn() != null).isEqualTo(one.status().equals("DELIVERED"));
      boolean paid = shipped || one.status().equals("PAID");
      assertThat(one.paidOn() != null).isEqualTo(paid);
      inOrder(one.orderDate().toLocalDate(), one.paidOn(), one.shippedOn(), one.deliveredOn());
      assertThat(one.updatedAt()).isAfterOrEqualTo(one.orderDate());
      customers.add(one.customerId());
    }
    assertThat(customers).hasSizeBetween(50, 500);
  }

  private static void inOrder(LocalDate... days) {
    LocalDate before = LocalDate.MIN;
    for (LocalDate day : days) {
      if (day != null) {
        assertThat(day).isAfterOrEqualTo(before);
        before = day;
      }
    }
  }

  @Test
  void invoicesAddUp() {
    for (Invoice one : rows(Invoice.class)) {
      BigDecimal vat = one.net().multiply(one.vatRate()).setScale(2, RoundingMode.HALF_UP);
      assertThat(one.vat()).isEqualByComparingTo(vat);
      assertThat(one.total()).isEqualByComparingTo(one.net().add(vat));
      assertThat(one.dueDate()).isAfter(one.invoiceDate());
      assertThat(one.paidOn() != null).isEqualTo(one.status().equals("PAID"));
      inOrder(one.invoiceDate(), one.paidOn());
    }
    Map<Long, Integer> lines = new HashMap<>();
    for (InvoiceLine one : rows(InvoiceLine.class)) {
      BigDecimal quantity = BigDecimal.valueOf(one.quantity());
      assertThat(one.lineTotal()).isEqualByComparingTo(one.unitPrice().multiply(quantity));
      assertThat(one.lineNumber()).isEqualTo(lines.merge(one.invoiceId(), 1, Integer::sum));
    }
    assertThat(lines).hasSizeBetween(2_000, 6_000);
  }

  @Test
  void employeesMakeATreeAndProductsCostLessThanTheirPrice() {
    int roots = 0;
    for (Employee one : rows(Employee.class)) {
      roots += one.managerId() == null ? 1 : 0;
      if (one.managerId() != null) {
        assertThat(one.managerId()).isLessThan(one.id());
      }
      assertThat(one.hireDate()).isBefore(TODAY);
      assertThat(one.salary()).isGreaterThanOrEqualTo(BigDecimal.valueOf(26_000));
    }
    assertThat(roots).isBetween(500, 1_500);
    for (Product one : rows(Product.class)) {
      assertThat(one.cost()).isLessThan(one.price());
      assertThat(one.stock()).isBetween(0, 2_000);
    }
  }

  @Test
  void peopleAndCarsAreOfThisWorld() {
    for (Patient one : rows(Patient.class)) {
      assertThat(one.age()).isEqualTo(Period.between(one.birthDate(), TODAY).getYears());
      assertThat(one.heartRate()).isBetween(48, 130);
      assertThat(one.systolic()).isBetween(90, 180);
      assertThat(one.diastolic()).isBetween(55, 110);
      assertThat(one.temperature()).isBetween(35.5, 40.5);
    }
    for (Vehicle one : rows(Vehicle.class)) {
      assertThat(one.doors()).isBetween(2, 5);
      assertThat(one.seats()).isBetween(2, 7);
      assertThat(one.modelYear()).isBetween(2002, 2025);
      assertThat(one.price()).isBetween(BigDecimal.valueOf(4_000), BigDecimal.valueOf(120_000));
      assertThat(one.vin()).matches("[A-HJ-NPR-Z0-9]{17}");
    }
    for (SensorReading one : rows(SensorReading.class)) {
      assertThat(one.temperature()).isBetween(-10.0, 40.0);
      assertThat(one.humidity()).isBetween(15.0, 98.0);
      assertThat(one.pressure()).isBetween(970.0, 1045.0);
      assertThat(one.battery()).isBetween(1, 100);
      assertThat(one.rssi()).isBetween(-100, -35);
    }
  }

  @Test
  void staysHaveAsManyNightsAsTheirDaysSay() {
    for (Booking one : rows(Booking.class)) {
      assertThat((long) one.nights())
          .isEqualTo(ChronoUnit.DAYS.between(one.checkIn(), one.checkOut()));
      assertThat(one.nights()).isBetween(1, 9);
      String[] name = one.guestName().toLowerCase(java.util.Locale.ROOT).split(" ", -1);
      assertThat(one.guestEmail()).startsWith(name[0] + "." + name[1]);
    }
    for (HospitalStay one : rows(HospitalStay.class)) {
      assertThat((long) one.nights())
          .isEqualTo(ChronoUnit.DAYS.between(one.admissionDate(), one.dischargeDate()));
      assertThat(one.nights()).isBetween(1, 14);
    }
  }

  @Test
  void whatEndsComesAfterWhatStarted() {
    for (InsuranceClaim one : rows(InsuranceClaim.class)) {
      inOrder(one.incidentDate(), one.reportedDate(), one.closedAt());
      assertThat(one.closedAt() != null)
          .isEqualTo(Set.of("REJECTED", "CLOSED").contains(one.status()));
      assertThat(
              one.approvedAmount() == null
                  || one.approvedAmount().compareTo(one.claimAmount()) <= 0)
          .isTrue();
    }
    for (Flight one : rows(Flight.class)) {
      assertThat(one.arrival()).isAfter(one.departure());
      assertThat(one.departure().until(one.arrival(), ChronoUnit.HOURS)).isLessThanOrEqualTo(12);
      assertThat(one.origin()).isNotEqualTo(one.destination());
    }
    for (SupportTicket one : rows(SupportTicket.class)) {
      assertThat(one.firstResponseAt()).isAfter(one.createdAt());
      boolean resolved = Set.of("RESOLVED", "CLOSED").contains(one.status());
      assertThat(one.resolvedAt() != null).isEqualTo(resolved);
      assertThat(one.resolvedAt() == null || one.resolvedAt().isAfter(one.firstResponseAt()))
          .isTrue();
    }
    for (Shipment one : rows(Shipment.class)) {
      assertThat(one.deliveredAt()).isAfter(one.shippedAt());
      assertThat(one.senderName()).isNotEmpty();
    }
    for (EmployeeContract one : rows(EmployeeContract.class)) {
      assertThat(one.endDate()).isAfter(one.startDate());
      assertThat(one.weeklyHours()).isBetween(20, 40);
    }
    for (Subscription one : rows(Subscription.class)) {
      inOrder(one.startedAt(), one.cancelledAt());
      assertThat(one.cancelledAt() != null).isEqualTo(one.status().equals("CANCELLED"));
      assertThat(one.nextBillingDate()).isAfter(TODAY.minusDays(1));
    }
  }

  @Test
  void paymentsAndLogsKnowTheirWords() {
    LocalDateTime now = TODAY.atStartOfDay();
    for (Payment one : rows(Payment.class)) {
      assertThat(one.updatedAt()).isBetween(one.createdAt(), now);
      assertThat(one.currency()).isIn("EUR", "USD", "GBP", "CHF"); // each has cents
      assertThat(one.accountNumber()).isPositive();
    }
    for (LogLine one : rows(LogLine.class)) {
      assertThat(one.level()).isIn("DEBUG", "INFO", "WARN", "ERROR");
      assertThat(one.traceId()).matches("[0-9a-f]{32}");
      assertThat(one.durationMs()).isPositive();
      assertThat(one.logger()).startsWith("com.example.");
    }
  }
}
