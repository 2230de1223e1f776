package dev.synth.rule.guess;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Twenty ordinary records: as many first contacts with rules. */
final class Gallery {
  private Gallery() {}

  record Customer(
      long id,
      String firstName,
      String lastName,
      String fullName,
      String gender,
      String email,
      String phone,
      String street,
      String city,
      String state,
      String zip,
      String country,
      LocalDate dateOfBirth,
      int age) {}

  record Order(
      UUID orderId,
      UUID customerId,
      LocalDateTime orderDate,
      String status,
      int quantity,
      BigDecimal unitPrice,
      BigDecimal total,
      LocalDate paidOn,
      LocalDate shippedOn,
      LocalDate deliveredOn,
      String currency,
      LocalDateTime updatedAt) {}

  record Product(
      long id,
      String name,
      String brand,
      String sku,
      String category,
      BigDecimal price,
      BigDecimal cost,
      int stock,
      String description,
      double weight) {}

  record Employee(
      long id,
      String name,
      String title,
      String department,
      Long managerId,
      LocalDate hireDate,
      BigDecimal salary,
      String email) {}

  record Patient(
      UUID id,
      String firstName,
      String lastName,
      String gender,
      LocalDate birthDate,
      int age,
      int heartRate,
      int systolic,
      int diastolic,
      double temperature,
      String bloodType) {}

  record Invoice(
      String invoiceNumber,
      LocalDate invoiceDate,
      LocalDate dueDate,
      BigDecimal net,
      BigDecimal vatRate,
      BigDecimal vat,
      BigDecimal total,
      String status,
      LocalDate paidOn,
      String currency) {}

  record Vehicle(
      String vin,
      String make,
      String model,
      int modelYear,
      int doors,
      int seats,
      String fuelType,
      int mileage,
      BigDecimal price,
      String licensePlate,
      String color) {}

  record Booking(
      long id,
      long guestId,
      String guestName,
      String guestEmail,
      String hotelName,
      LocalDate checkIn,
      LocalDate checkOut,
      int nights,
      int guests,
      String roomType,
      BigDecimal total) {}

  record Address(
      String street,
      String city,
      String state,
      String zip,
      String countryCode,
      double latitude,
      double longitude,
      String timeZone) {}

  record Payment(
      UUID transactionId,
      long accountNumber,
      BigDecimal amount,
      String currency,
      String paymentMethod,
      String cardType,
      String iban,
      String bic,
      LocalDateTime createdAt,
      LocalDateTime updatedAt,
      String status) {}

  record InsuranceClaim(
      String claimNumber,
      String policyNumber,
      LocalDate incidentDate,
      LocalDate reportedDate,
      String claimType,
      BigDecimal claimAmount,
      BigDecimal approvedAmount,
      String status,
      LocalDate closedAt) {}

  record Flight(
      String flightNumber,
      String airline,
      String origin,
      String destination,
      LocalDateTime departure,
      LocalDateTime arrival,
      String gate,
      int seats,
      String status) {}

  record HospitalStay(
      long id,
      long patientId,
      LocalDate admissionDate,
      LocalDate dischargeDate,
      String ward,
      String diagnosis,
      String icdCode,
      int nights) {}

  record SupportTicket(
      long ticketId,
      String subject,
      String description,
      String priority,
      String status,
      LocalDateTime createdAt,
      LocalDateTime firstResponseAt,
      LocalDateTime resolvedAt,
      String assignee,
      String customerEmail) {}

  record Shipment(
      String trackingNumber,
      long orderId,
      String carrier,
      LocalDateTime shippedAt,
      LocalDateTime deliveredAt,
      double weightKg,
      String senderName,
      String senderCity,
      String receiverName,
      String receiverStreet,
      String receiverCity,
      String receiverPostcode) {}

  record EmployeeContract(
      long contractId,
      long employeeId,
      String position,
      LocalDate startDate,
      LocalDate endDate,
      String contractType,
      int weeklyHours,
      BigDecimal annualSalary,
      int vacationDays) {}

  record LogLine(
      Instant timestamp,
      String level,
      String logger,
      String thread,
      String message,
      String traceId,
      int durationMs,
      String host) {}

  record SensorReading(
      String sensorId,
      Instant timestamp,
      double temperature,
      double humidity,
      double pressure,
      int battery,
      int rssi,
      double latitude,
      double longitude) {}

  record InvoiceLine(
      long invoiceId,
      int lineNumber,
      String product,
      int quantity,
      BigDecimal unitPrice,
      BigDecimal lineTotal,
      int vatPercent) {}

  record Subscription(
      long id,
      long userId,
      String plan,
      BigDecimal price,
      String billingCycle,
      LocalDate startedAt,
      LocalDate cancelledAt,
      LocalDate nextBillingDate,
      String status) {}

  static List<Class<? extends Record>> all() {
    return List.of(
        Customer.class,
        Order.class,
        Product.class,
        Employee.class,
        Patient.class,
        Invoice.class,
        InvoiceLine.class,
        Vehicle.class,
        Booking.class,
        Address.class,
        Payment.class,
        InsuranceClaim.class,
        Flight.class,
        HospitalStay.class,
        SupportTicket.class,
        Shipment.class,
        EmployeeContract.class,
        LogLine.class,
        SensorReading.class,
        Subscription.class);
  }
}
