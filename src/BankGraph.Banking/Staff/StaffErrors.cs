using BankGraph.Banking.Approvals;

namespace BankGraph.Banking.Staff;

/// <summary>
/// Why a customer is not shown. The first of this order: <see cref="InvalidFieldError"/> (reason),
/// <see cref="CustomerNotFoundError"/>.
/// </summary>
public interface IReadCustomerError;

/// <summary>There is no such customer.</summary>
public sealed record CustomerNotFoundError()
    : BankError("CUSTOMER_NOT_FOUND", "There is no such customer."), IReadCustomerError, IChangeRolesError;
