namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Why a biller is not linked: <see cref="BillerNotFoundError"/>, then <see cref="InvalidCustomerReferenceError"/>,
/// then
/// <see cref="BillerUnavailableError"/>.
/// </summary>
public interface ILinkBillerError;

/// <summary>There is no such biller.</summary>
public sealed record BillerNotFoundError()
    : BankError("BILLER_NOT_FOUND", "There is no such biller."), ILinkBillerError;

/// <summary>The biller has no customer with this reference.</summary>
public sealed record InvalidCustomerReferenceError()
    : BankError("INVALID_CUSTOMER_REFERENCE", "The biller does not know this customer reference."), ILinkBillerError;

/// <summary>The biller did not answer; nothing was linked. Trying again later may help.</summary>
public sealed record BillerUnavailableError()
    : BankError("BILLER_UNAVAILABLE", "The biller does not answer. Please try again later."), ILinkBillerError;
