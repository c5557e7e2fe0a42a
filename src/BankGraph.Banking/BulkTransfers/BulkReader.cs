using System.Globalization;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>Understands the rows of a file by the rules that single transfers have, in their order.</summary>
/// <param name="accounts">Finds the payees' accounts.</param>
public sealed class BulkReader(AccountDirectory accounts)
{
    private const NumberStyles AmountStyle = NumberStyles.AllowDecimalPoint;

    private static readonly InvalidFieldError Malformed =
        new("row", $"A row has {BulkFile.Columns.Length} cells, and quotes around whole cells.");

    /// <summary>The rows; or what is wrong with the file.</summary>
    internal async Task<(IReadOnlyList<BulkRow> Rows, InvalidFieldError? Error)> ReadAsync(
        string csv,
        Guid sourceId,
        Currency currency,
        CancellationToken cancellationToken)
    {
        var (lines, error) = BulkFile.Read(csv);
        var rows = new List<BulkRow>();
        Int128 total = 0;
        foreach (var cells in lines)
        {
            var row = new BulkRow(rows.Count + 1);
            row = cells is null
                ? row with { Error = Malformed }
                : await ReadAsync(row, cells, sourceId, currency, cancellationToken);
            total += row.Amount?.AmountMinor ?? 0;

            // No account could hold that much.
            rows.Add(total <= long.MaxValue ? row : row with { Amount = null, Error = new InvalidAmountError() });
        }

        return (rows, error);
    }

    /// <summary>Whether a payee's cell holds the account of another bank.</summary>
    internal static bool IsExternal(string payee) => Iban.TryParse(payee, out _);

    /// <summary>The amount of a row, not checked but for being a number; null where it is none.</summary>
    internal static RequestedAmount? AmountOf(string[] cells) =>
        decimal.TryParse(cells[2], AmountStyle, CultureInfo.InvariantCulture, out var value)
            ? new RequestedAmount(value, cells[3])
            : null;

    private async Task<BulkRow> ReadAsync(
        BulkRow row,
        string[] cells,
        Guid sourceId,
        Currency currency,
        CancellationToken cancellationToken)
    {
        row = row with
        {
            Payee = cells[0],
            Name = cells[1],
            Description = PaymentRules.Description(cells[4]),
            IsExternal = IsExternal(cells[0]),
        };
        if (FieldErrorOf(row) is { } fieldError) return row with { Error = fieldError };
        if (AmountOf(cells) is not { } requested || !requested.TryRead(out var amount))
            return row with { Error = new InvalidAmountError() };
        if (!row.IsExternal)
        {
            var destination = await accounts.FindAsync(row.Payee, cancellationToken);
            if (destination is null) return row with { Error = new AccountNotFoundError() };
            if (destination.AccountId == sourceId) return row with { Error = new SameAccountError() };
            row = row with { Destination = destination };
        }

        return amount?.Currency == currency
            ? row with { Amount = amount }
            : row with { Error = new CurrencyMismatchError() };
    }

    private static InvalidFieldError? FieldErrorOf(BulkRow row)
    {
        if (!row.IsExternal && !AccountNumber.TryParse(row.Payee, out _))
            return new InvalidFieldError("payee", "This is neither an account number nor an IBAN.");
        return PayeeRules.FieldError(row.Name, nickname: null)
            ?? PaymentRules.FieldError("row", row.Description);
    }
}
