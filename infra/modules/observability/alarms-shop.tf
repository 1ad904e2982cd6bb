locals {
  # What a deployment under way is undone for.
  rollback_alarms = {
    web-5xx = {
      section    = "Server errors"
      means      = "The web process answered more than 10 requests in a minute with 5xx"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_Target_5XX_Count"
      dimensions = { LoadBalancer = var.load_balancer.suffix }
      statistic  = "Sum"
      above      = 10
      periods    = 2
    }
    web-latency = {
      section    = "Slow product pages"
      means      = "p95 of all answers is over 2 s"
      namespace  = "AWS/ApplicationELB"
      metric     = "TargetResponseTime"
      dimensions = { LoadBalancer = var.load_balancer.suffix }
      percentile = "p95"
      above      = 2
      periods    = 3
    }
  }

  shop_alarms = {
    product-latency = {
      section    = "Slow product pages"
      means      = "p95 on product routes is over 2 s (of what did not come straight from the cache)"
      namespace  = var.metrics_namespace
      metric     = "ProductRouteMilliseconds"
      dimensions = {}
      percentile = "p95"
      above      = 2000
      periods    = 3
    }
    load-balancer-5xx = {
      section    = "Server errors"
      means      = "The load balancer itself answered more than 10 requests in a minute with 5xx: no task took them"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_ELB_5XX_Count"
      dimensions = { LoadBalancer = var.load_balancer.suffix }
      statistic  = "Sum"
      above      = 10
      periods    = 2
    }
    out-of-memory = {
      section    = "Out of memory"
      means      = "A task was killed because it used more memory than it has"
      namespace  = var.metrics_namespace
      metric     = "OutOfMemoryKills"
      dimensions = {}
      statistic  = "Sum"
      above      = 0
      periods    = 1
    }
    deployment-failed = {
      section    = "Failed deployment"
      means      = "A deployment failed and was taken back"
      namespace  = var.metrics_namespace
      metric     = "FailedDeployments"
      dimensions = {}
      statistic  = "Sum"
      above      = 0
      periods    = 1
    }
    certificate = {
      section    = "Certificate"
      means      = "The certificate ends in less than 30 days and was not renewed"
      namespace  = "AWS/CertificateManager"
      metric     = "DaysToExpiry"
      dimensions = { CertificateArn = var.certificate_arn }
      statistic  = "Minimum"
      below      = 30
      period     = 86400
      periods    = 1
    }
  }

  target_alarms = {
    for colour, group in var.load_balancer.target_groups : "unhealthy-${colour}" => {
      section    = "Unhealthy tasks"
      means      = "A web task has not been able to serve for five minutes"
      namespace  = "AWS/ApplicationELB"
      metric     = "UnHealthyHostCount"
      dimensions = { LoadBalancer = var.load_balancer.suffix, TargetGroup = group }
      statistic  = "Minimum"
      above      = 0
      periods    = 5
    }
  }
}
