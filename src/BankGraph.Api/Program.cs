using BankGraph.Api.Hosting;

try
{
    return await BankHost.RunAsync(args);
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
