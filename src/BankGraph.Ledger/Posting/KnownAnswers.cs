namespace BankGraph.Ledger.Posting;

/// <summary>The answers that idempotency keys already have, from the store and from earlier in the batch.</summary>
internal sealed class KnownAnswers
{
    private readonly Dictionary<KeyHash, (byte[] Fingerprint, PostingResult First)> _answers = [];

    private readonly List<(KeyHash Key, byte[] Fingerprint, Guid TransactionId)> _booked = [];
    private readonly List<(KeyHash Key, byte[] Fingerprint, Guid HoldId, HoldStatus Status)> _held = [];

    /// <summary>Reads the answers of these keys.</summary>
    public async Task LoadAsync(PreparedCommands commands, IReadOnlyList<byte[]> keys)
    {
        var round = new Round(commands);
        Load(round, keys);
        await round.RunAsync();
        await CompleteAsync(commands);
    }

    /// <summary>Adds to a round what finds the answers of these keys, as far as they stand with the key.</summary>
    public void Load(Round round, IReadOnlyList<byte[]> keys) =>
        round.Query(Statements.SelectKeys, keys, Rows.BindHash, row =>
        {
            var (key, fingerprint) = (KeyHash.Of(row.Bytes(0)), row.Bytes(1));
            if (row.Text(3) is { } code)
                Add(key, fingerprint, new PostingResult.Refused(RefusalCodec.Decode(code, row.Text(4)), false));
            else if (!row.IsNull(5))
                _held.Add((key, fingerprint, row.Guid(5), row.Enum<HoldStatus>(6)));
            else
                _booked.Add((key, fingerprint, row.Guid(2)));
        });

    /// <summary>Reads what the answers that were found speak of.</summary>
    public async Task CompleteAsync(PreparedCommands commands)
    {
        var transactions = await LoadTransactionsAsync(commands, [.. _booked.Select(b => b.TransactionId)]);
        foreach (var (key, fingerprint, id) in _booked)
            Add(key, fingerprint, new PostingResult.Booked(transactions[id], IsReplay: false));

        var holds = new Dictionary<Guid, Hold>(_held.Count);
        var holdIds = _held.Select(h => h.HoldId).Distinct().ToArray();
        await commands.QueryAsync(Statements.SelectHolds, holdIds, Rows.BindId, row =>
            holds.Add(row.Guid(0), Rows.ReadHold(row)));
        foreach (var (key, fingerprint, id, status) in _held) Add(key, fingerprint, AnswerOf(holds[id], status));
    }

    /// <summary>Keeps the first answer of a key.</summary>
    public void Add(KeyHash key, byte[] fingerprint, PostingResult first) => _answers.Add(key, (fingerprint, first));

    /// <summary>The first answer of a key, whatever was asked for with it.</summary>
    public PostingResult? FindFirst(IdempotencyKey key) =>
        _answers.TryGetValue(KeyHash.Of(key.Id), out var known) ? known.First : null;

    /// <summary>The answer for a used key: the first one again, or that it was used for something else.</summary>
    /// <param name="key">The key asked for now.</param>
    /// <param name="ownTransactionId">
    /// The id under which this very request may have been committed by a run whose outcome was not known.
    /// </param>
    public PostingResult? Find(IdempotencyKey key, Guid ownTransactionId)
    {
        if (!_answers.TryGetValue(KeyHash.Of(key.Id), out var known)) return null;
        if (!key.Fingerprint.Matches(known.Fingerprint))
            return new PostingResult.Refused(new LedgerRefusal.IdempotencyKeyReused(), IsReplay: false);
        return known.First switch
        {
            PostingResult.Booked b => new PostingResult.Booked(b.Transaction, b.Transaction.Id != ownTransactionId),
            PostingResult.HoldPlaced p => new PostingResult.HoldPlaced(p.Hold, p.Hold.Id != ownTransactionId),
            PostingResult.HoldReleased r => new PostingResult.HoldReleased(r.Hold, IsReplay: true),
            PostingResult.Refused r => new PostingResult.Refused(r.Refusal, IsReplay: true),
            _ => throw new LedgerInvariantException("An answer is of no known kind."),
        };
    }

    // A resolved hold never changes again, so what it is now is what it was when the answer was given.
    private static PostingResult AnswerOf(Hold hold, HoldStatus status) => status == HoldStatus.Open
        ? new PostingResult.HoldPlaced(hold.AsPlaced(), IsReplay: false)
        : new PostingResult.HoldReleased(hold, IsReplay: false);

    private static async Task<Dictionary<Guid, Transaction>> LoadTransactionsAsync(
        PreparedCommands commands,
        IReadOnlyList<Guid> ids)
    {
        var transactions = new Dictionary<Guid, Transaction>(ids.Count);
        await commands.QueryAsync(Statements.SelectTransactions, ids, Rows.BindId, row =>
        {
            var id = row.Guid(0);
            if (!transactions.TryGetValue(id, out var transaction))
            {
                transaction = Rows.ReadTransaction(row);
                transactions.Add(id, transaction);
            }

            transaction.Lines.Add(Rows.ReadEntry(row, transaction));
        });
        return transactions;
    }
}
