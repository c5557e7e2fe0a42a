using BankGraph.Api.Hosting;

try
{
    await BankHost.RunAsync(args);
    return 0;
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
