using System.Data;
using System.Net.Sockets;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

/// <summary>
/// One connection of the driver, with what is known about the server's side of it. It can be ended from outside, which
/// is the one way to make the driver give up a read.
/// </summary>
internal sealed class Session
{
    /// <summary>How much later than a statement has to end its answer may come.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ConnectionSettings _settings;
    private readonly int _serverThread;
    private readonly DriverInput _input;
    private int _statementTimeoutSeconds;
    private bool _beginsImplicitly;
    private Cut? _cut;
    private IsolationLevel _isolationLevel = IsolationLevel.Unspecified;

    private Session(ConnectionSettings settings, MySqlConnection driver, int generation)
    {
        _settings = settings;
        Driver = driver;
        Generation = generation;
        _serverThread = driver.ServerThread;
        IsMariaDb = driver.ServerVersion.Contains("MariaDB", StringComparison.OrdinalIgnoreCase);
        _input = DriverSocket.BufferReads(driver);
    }

    public MySqlConnection Driver { get; }

    public int Generation { get; }

    public bool IsMariaDb { get; }

    /// <summary>When it was last given back, as a timestamp of the pool's clock.</summary>
    public long RestsSince { get; set; }

    /// <summary>Whether the connection was lost or ended; nothing more can be said through it.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether nothing may be asked of the driver any more, not even to close.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>
    /// Whether somebody changed what the next user would inherit, such as a session variable or a lock.
    /// </summary>
    public bool IsChanged { get; set; }

    public bool IsReusable => !IsLost && !IsChanged && Driver.State == ConnectionState.Open;

    public static Session Open(ConnectionSettings settings, int generation)
    {
        var driver = new MySqlConnection(settings.DriverConnectionString);
        try
        {
            driver.Open();
            var session = new Session(settings, driver, generation);
            session.Execute(ConnectionSettings.SessionSetup(session.IsMariaDb));
            return session;
        }
        catch
        {
            driver.Dispose();
            throw;
        }
    }

    public static async Task<Session> OpenAsync(
        ConnectionSettings settings,
        int generation,
        CancellationToken cancellationToken)
    {
        var driver = new MySqlConnection(settings.DriverConnectionString);
        var opening = driver.OpenAsync(cancellationToken);
        Session? session = null;
        try
        {
            await opening.WaitAsync(settings.OpenTimeout + Grace, CancellationToken.None).ConfigureAwait(false);
            session = new Session(settings, driver, generation);
            await session.ExecuteAsync(ConnectionSettings.SessionSetup(session.IsMariaDb)).ConfigureAwait(false);
            return session;
        }
        catch (MySqlException exception) when (exception.InnerException is OperationCanceledException)
        {
            // The driver says of a cancelled opening that no server could be reached.
            await driver.DisposeAsync().ConfigureAwait(false);
            throw new OperationCanceledException("Opening was cancelled.", exception, cancellationToken);
        }
        catch
        {
            // What is still on its way is left alone: to close it could take for ever.
            if (session is not null) await session.CloseAsync().ConfigureAwait(false);
            else if (opening.IsCompleted) await driver.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public bool IsAlive()
    {
        try
        {
            Execute("DO 0");
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }

    public async Task<bool> IsAliveAsync()
    {
        try
        {
            await ExecuteAsync("DO 0", Grace).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is MySqlException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Bounds the time of the statements that follow; 0 is no bound.</summary>
    public void BoundStatements(int timeoutSeconds)
    {
        if (StatementBound(timeoutSeconds) is { } statement) Execute(statement);
    }

    /// <summary>Bounds the time of the statements that follow; 0 is no bound.</summary>
    public async ValueTask BoundStatementsAsync(int timeoutSeconds)
    {
        if (StatementBound(timeoutSeconds) is { } statement) await ExecuteAsync(statement).ConfigureAwait(false);
    }

    public void Begin(IsolationLevel isolationLevel)
    {
        if (Isolation(isolationLevel) is { } statement) Execute(statement);
        if (!_beginsImplicitly) Execute("START TRANSACTION");
    }

    public async ValueTask BeginAsync(IsolationLevel isolationLevel)
    {
        if (Isolation(isolationLevel) is { } statement) await ExecuteAsync(statement).ConfigureAwait(false);
        if (!_beginsImplicitly) await ExecuteAsync("START TRANSACTION").ConfigureAwait(false);
    }

    /// <summary>Has transactions begin by their first statements from now on.</summary>
    public void BeginImplicitly()
    {
        if (_beginsImplicitly) return;
        Execute("SET SESSION autocommit = 0");
        _beginsImplicitly = IsChanged = true;
    }

    /// <summary>Has threads that wait for an answer look for it for a while before they sleep, or not.</summary>
    public void BeEager(bool isEager) => _input.IsEager = isEager;

    /// <summary>Runs a statement that returns no rows, uncancelled.</summary>
    public void Execute(string statement)
    {
        using var bound = Bound(_settings.StatementTimeoutSeconds);
        using var command = new MySqlCommand(statement, Driver);
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Bounds how long the thread that called may wait for an answer, until what is returned is disposed of: then the
    /// connection is cut.
    /// </summary>
    /// <param name="timeoutSeconds">How long the statement may take; 0 for any time.</param>
    public IDisposable? Bound(int timeoutSeconds)
    {
        if (timeoutSeconds == 0) return null;
        _cut ??= new Cut(this);
        _cut.Start(Patience(timeoutSeconds));
        return _cut;
    }

    /// <summary>Runs a statement that returns no rows, uncancelled.</summary>
    public Task ExecuteAsync(string statement) => ExecuteAsync(statement, Patience(_settings.StatementTimeoutSeconds));

    /// <summary>
    /// Waits for what the server answers to a statement, but not for ever: through a link that has died without telling
    /// anybody no answer comes, nor any end. The driver is left alone then.
    /// </summary>
    /// <param name="answer">What the driver waits for.</param>
    /// <param name="timeoutSeconds">How long the statement may take; 0 for any time.</param>
    /// <exception cref="TimeoutException">There was no answer, and nothing more can be said through it.</exception>
    public Task<T> AnsweredAsync<T>(Task<T> answer, int timeoutSeconds) =>
        answer.IsCompleted ? answer : AnsweredAsync(answer, Patience(timeoutSeconds));

    /// <summary>Notes a failure, and returns the exception that says what the server said.</summary>
    public Exception Note(Exception exception)
    {
        if (_cut is { IsMade: true }) return Abandon(exception);
        var failure = DriverFailure.Innermost(exception);
        if (Driver.State != ConnectionState.Open || DriverFailure.IsLostConnection(failure)) IsLost = true;
        return failure;
    }

    /// <summary>
    /// Ends the server's side from another connection, so that whoever reads from this one sees its end. When the
    /// server cannot be reached for that, this session is left alone: to close it could take for ever.
    /// </summary>
    public void End()
    {
        IsLost = true;
        try
        {
            using var other = new MySqlConnection(_settings.WithoutDatabase);
            other.Open();
            using var command = new MySqlCommand(KillStatement, other);
            command.ExecuteNonQuery();
        }
        catch (MySqlException failure)
        {
            IsAbandoned = !IsGone(failure);
        }
    }

    /// <inheritdoc cref="End"/>
    public async Task EndAsync()
    {
        IsLost = true;
        try
        {
            var other = new MySqlConnection(_settings.WithoutDatabase);
            await using var closing = other.ConfigureAwait(false);
            await other.OpenAsync().ConfigureAwait(false);
            var command = new MySqlCommand(KillStatement, other);
            await using (command.ConfigureAwait(false)) await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
        catch (MySqlException failure)
        {
            IsAbandoned = !IsGone(failure);
        }
    }

    public void Close()
    {
        if (!IsAbandoned) Driver.Dispose();
    }

    public ValueTask CloseAsync() => IsAbandoned ? ValueTask.CompletedTask : Driver.DisposeAsync();

    private static TimeSpan Patience(int timeoutSeconds) =>
        timeoutSeconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(timeoutSeconds) + Grace;

    private async Task ExecuteAsync(string statement, TimeSpan patience)
    {
        // Not disposed of: that would wait for an answer that may never come.
        var command = new MySqlCommand(statement, Driver);
        await AnsweredAsync(command.ExecuteNonQueryAsync(), patience).ConfigureAwait(false);
        await command.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> AnsweredAsync<T>(Task<T> answer, TimeSpan patience)
    {
        try
        {
            return await answer.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException exception) when (!answer.IsCompleted)
        {
            await EndAsync().WaitAsync(Grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw Abandon(exception);
        }
    }

    // The server had not heard either, and would have kept what the transaction has locked.
    private TimeoutException Abandon(Exception exception)
    {
        IsLost = IsAbandoned = true;
        return new TimeoutException($"{_settings.Server} did not answer in time.", exception);
    }

    /// <summary>Shuts the socket down under a thread that has waited for it for too long.</summary>
    private sealed class Cut : IDisposable
    {
        private readonly Session _session;
        private readonly Socket _socket;
        private readonly Timer _timer;
        private volatile bool _isMade;

        public Cut(Session session)
        {
            (_session, _socket) = (session, DriverSocket.Of(session.Driver));
            _timer = new Timer(static self => (self as Cut)?.Make(), this, Timeout.Infinite, Timeout.Infinite);
        }

        public bool IsMade => _isMade;

        public void Start(TimeSpan patience)
        {
            _timer.Change(patience, Timeout.InfiniteTimeSpan);
            DriverSocket.SetBlocking(_socket, isBlocking: true);
        }

        // In time, so it may be started again.
        public void Dispose()
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (!_isMade) DriverSocket.SetBlocking(_socket, isBlocking: false);
        }

        private void Make()
        {
            _isMade = true;
            try
            {
                _socket.Shutdown(SocketShutdown.Both);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // It has been closed meanwhile, so nobody waits for it any more.
            }

            // It may take long, and whoever was waiting need not wait for it too.
            _ = _session.EndAsync();
        }
    }

    // 1094: the server knows no such session any more.
    private static bool IsGone(MySqlException failure) =>
        DriverFailure.Innermost(failure) is MySqlException { Number: 1094 };

    private string KillStatement => $"KILL {_serverThread}";

    private string? StatementBound(int timeoutSeconds)
    {
        if (!IsMariaDb || timeoutSeconds == _statementTimeoutSeconds) return null;
        _statementTimeoutSeconds = timeoutSeconds;
        return $"SET SESSION max_statement_time = {timeoutSeconds}";
    }

    private string? Isolation(IsolationLevel isolationLevel)
    {
        var level = isolationLevel is IsolationLevel.Unspecified ? IsolationLevel.RepeatableRead : isolationLevel;
        if (level == _isolationLevel) return null;
        var name = level switch
        {
            IsolationLevel.ReadUncommitted => "READ UNCOMMITTED",
            IsolationLevel.ReadCommitted => "READ COMMITTED",
            IsolationLevel.RepeatableRead or IsolationLevel.Snapshot => "REPEATABLE READ",
            IsolationLevel.Serializable => "SERIALIZABLE",
            _ => throw new NotSupportedException($"The isolation level {level} is not supported."),
        };
        _isolationLevel = level;
        return $"SET SESSION TRANSACTION ISOLATION LEVEL {name}";
    }
}
