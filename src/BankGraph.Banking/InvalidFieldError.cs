using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Transfers;

namespace BankGraph.Banking;

/// <summary>An input field that does not have the required shape.</summary>
/// <param name="Field">The field's name as the schema spells it: <c>email</c>.</param>
/// <param name="Reason">What is wrong with it, as a sentence.</param>
public sealed record InvalidFieldError(string Field, string Reason)
    : BankError("INVALID_FIELD", Reason),
        IRegisterError,
        IChangePasswordError,
        IResetPasswordError,
        IOpenAccountError,
        IPaymentError,
        IReadCustomerError,
        IChangeRolesError,
        IDecideChangeError;
