namespace BankGraph.Testing.Driving;

/// <summary>The operations that <see cref="BankClient"/> and the tests send.</summary>
public static class BankOperations
{
    /// <summary>The fields of one line of an account's history.</summary>
    public const string EntryFields =
        "sequence direction amount { value } balanceAfter { value } bookedAt description transaction { id kind }";

    /// <summary>The fields of an account.</summary>
    public const string AccountFields =
        "id number type name currency status balance { value currency } availableBalance { value currency } openedAt";

    /// <summary>The fields of a bill.</summary>
    public const string BillFields =
        "id biller { id name category } customerReference amount { value currency } amountPaid { value currency } " +
        "issuedOn dueOn status payments { id kind amount { value currency } }";

    /// <summary>The fields of a transaction.</summary>
    public const string TransactionFields =
        "id kind status amount { value currency } bookedAt valueDate description entries { id sequence direction " +
        "amount { value currency } balanceAfter { value currency } bookedAt valueDate description }";

    public const string Me = "{ me { id name email createdAt } }";

    public const string Billers = "{ billers(first: 20) { nodes { id name category } } }";

    public const string Account =
        $"query($number: String!) {{ account(number: $number) {{ {AccountFields} }} }}";

    public const string Entries =
        "query($number: String!, $first: Int!, $after: String) { account(number: $number) { " +
        "entries(first: $first, after: $after) { " +
        $"nodes {{ {EntryFields} }} pageInfo {{ hasNextPage endCursor }} }} }} }}";

    public const string Logout = "mutation($input: LogoutInput!) { logout(input: $input) { success } }";

    public const string OnBalanceChanged =
        "subscription($number: String!, $after: Long) { onBalanceChanged(accountNumber: $number, after: $after) { " +
        $"sequence balance {{ value currency }} account {{ number }} entry {{ {EntryFields} }} }} }}";

    public const string OnBillNotification =
        $"subscription {{ onBillNotification {{ kind at bill {{ {BillFields} }} }} }}";

    private const string Transaction = $"transaction {{ {TransactionFields} }}";

    private const string Session =
        "session { accessToken accessTokenExpiresAt refreshToken customer { id name email createdAt } }";

    private const string Field = "... on InvalidFieldError { field }";

    private const string Funds =
        "... on InsufficientFundsError { available { value currency } requested { value currency } }";

    public static string Register { get; } = Mutation("register", "customer { id name email createdAt }", Field);

    public static string Login { get; } = Mutation("login", Session);

    public static string RefreshSession { get; } = Mutation("refreshSession", Session);

    public static string OpenAccount { get; } = Mutation("openAccount", $"account {{ {AccountFields} }}", Field);

    public static string Deposit { get; } = Mutation("deposit", Transaction);

    public static string Withdraw { get; } = Mutation("withdraw", Transaction, Funds);

    public static string Transfer { get; } = Mutation("transfer", Transaction, Funds);

    public static string LinkBiller { get; } = Mutation("linkBiller", $"bills {{ {BillFields} }}");

    public static string PayBill { get; } = Mutation("payBill", Transaction, Funds);

    private static string Mutation(string field, string result, string errorDetails = "") =>
        $"mutation($input: {char.ToUpperInvariant(field[0])}{field[1..]}Input!) {{ {field}(input: $input) {{ " +
        $"{result} errors {{ __typename ... on Error {{ code message }} {errorDetails} }} }} }}";
}
